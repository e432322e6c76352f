CREATE TABLE `codes` (
	`hash` text PRIMARY KEY NOT NULL,
	`purpose` text NOT NULL,
	`person_id` text,
	`created_at` integer NOT NULL,
	`expires_at` integer NOT NULL,
	`used_at` integer,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `codes_person_idx` ON `codes` (`person_id`);--> statement-breakpoint
CREATE TABLE `people` (
	`id` text PRIMARY KEY NOT NULL,
	`email` text NOT NULL,
	`name` text NOT NULL,
	`roles` text NOT NULL,
	`password_hash` text,
	`version` integer DEFAULT 1 NOT NULL,
	`created_at` integer NOT NULL,
	`disabled_at` integer
);
--> statement-breakpoint
CREATE UNIQUE INDEX `people_email_key` ON `people` (`email`);--> statement-breakpoint
CREATE TABLE `sessions` (
	`id_hash` text PRIMARY KEY NOT NULL,
	`person_id` text NOT NULL,
	`created_at` integer NOT NULL,
	`last_seen_at` integer NOT NULL,
	`expires_at` integer NOT NULL,
	`proven_at` integer NOT NULL,
	`proven_since` integer NOT NULL,
	`revoked_at` integer,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `sessions_person_idx` ON `sessions` (`person_id`);--> statement-breakpoint
CREATE TABLE `tokens` (
	`id` text PRIMARY KEY NOT NULL,
	`person_id` text NOT NULL,
	`name` text NOT NULL,
	`hash` text NOT NULL,
	`scopes` text NOT NULL,
	`created_at` integer NOT NULL,
	`expires_at` integer,
	`last_used_at` integer,
	`revoked_at` integer,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `tokens_hash_key` ON `tokens` (`hash`);--> statement-breakpoint
CREATE INDEX `tokens_person_idx` ON `tokens` (`person_id`);--> statement-breakpoint
CREATE TABLE `article_versions` (
	`article_id` text NOT NULL,
	`number` integer NOT NULL,
	`text` text NOT NULL,
	`sha256` text NOT NULL,
	`by_person` text NOT NULL,
	`at` integer NOT NULL,
	PRIMARY KEY(`article_id`, `number`),
	FOREIGN KEY (`article_id`) REFERENCES `articles`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `articles` (
	`id` text PRIMARY KEY NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	`slug` text NOT NULL,
	`title` text NOT NULL,
	`publisher` text,
	`author` text,
	`url` text,
	`language` text NOT NULL,
	`published_at` text,
	`show_full_text` integer DEFAULT false NOT NULL,
	`article_version` integer DEFAULT 1 NOT NULL,
	`search_text` text NOT NULL,
	`created_by` text NOT NULL,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `articles_slug_key` ON `articles` (`slug`);--> statement-breakpoint
CREATE INDEX `articles_updated_idx` ON `articles` (`updated_at`,`id`);--> statement-breakpoint
CREATE TABLE `placements` (
	`appearance_id` text NOT NULL,
	`claim_id` text NOT NULL,
	`article_id` text NOT NULL,
	`article_version` integer NOT NULL,
	`state` text NOT NULL,
	`exact` text NOT NULL,
	`prefix` text NOT NULL,
	`suffix` text NOT NULL,
	`start_at` integer NOT NULL,
	`end_at` integer NOT NULL,
	PRIMARY KEY(`claim_id`, `appearance_id`),
	FOREIGN KEY (`article_id`) REFERENCES `articles`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `placements_article_idx` ON `placements` (`article_id`);--> statement-breakpoint
CREATE TABLE `sources` (
	`id` text PRIMARY KEY NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	`slug` text,
	`name` text NOT NULL,
	`aliases` text NOT NULL,
	`kind` text NOT NULL,
	`affiliation` text NOT NULL,
	`reliability` text NOT NULL,
	`reliability_reason` text,
	`languages` text NOT NULL,
	`url` text,
	`notes` text,
	`confidential` integer DEFAULT false NOT NULL,
	`public_description` text,
	`search_text` text NOT NULL,
	`created_by` text NOT NULL,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `sources_slug_key` ON `sources` (`slug`);--> statement-breakpoint
CREATE INDEX `sources_name_idx` ON `sources` (`name`,`id`);--> statement-breakpoint
CREATE TABLE `file_texts` (
	`file_id` text PRIMARY KEY NOT NULL,
	`text` text NOT NULL,
	FOREIGN KEY (`file_id`) REFERENCES `files`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `files` (
	`id` text PRIMARY KEY NOT NULL,
	`sha256` text NOT NULL,
	`bytes` integer NOT NULL,
	`media_type` text NOT NULL,
	`name` text NOT NULL,
	`by_person` text NOT NULL,
	`at` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `files_sha256_idx` ON `files` (`sha256`);--> statement-breakpoint
CREATE TABLE `snapshots` (
	`id` text PRIMARY KEY NOT NULL,
	`claim_id` text NOT NULL,
	`evidence_id` text NOT NULL,
	`how` text NOT NULL,
	`file_ids` text NOT NULL,
	`by_person` text NOT NULL,
	`at` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `snapshots_claim_idx` ON `snapshots` (`claim_id`);--> statement-breakpoint
CREATE INDEX `snapshots_evidence_idx` ON `snapshots` (`evidence_id`);--> statement-breakpoint
CREATE TABLE `autosaves` (
	`claim_id` text NOT NULL,
	`person_id` text NOT NULL,
	`revision` integer NOT NULL,
	`fields` text NOT NULL,
	`at` integer NOT NULL,
	PRIMARY KEY(`claim_id`, `person_id`),
	FOREIGN KEY (`claim_id`) REFERENCES `claims`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `claim_relations` (
	`id` text NOT NULL,
	`claim_id` text NOT NULL,
	`other_id` text NOT NULL,
	`kind` text NOT NULL,
	PRIMARY KEY(`claim_id`, `id`),
	FOREIGN KEY (`claim_id`) REFERENCES `claims`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `claim_relations_other_idx` ON `claim_relations` (`other_id`);--> statement-breakpoint
CREATE TABLE `claim_sources` (
	`claim_id` text NOT NULL,
	`source_id` text NOT NULL,
	PRIMARY KEY(`claim_id`, `source_id`),
	FOREIGN KEY (`claim_id`) REFERENCES `claims`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `claim_sources_source_idx` ON `claim_sources` (`source_id`);--> statement-breakpoint
CREATE TABLE `claim_topics` (
	`claim_id` text NOT NULL,
	`topic` text NOT NULL,
	PRIMARY KEY(`claim_id`, `topic`),
	FOREIGN KEY (`claim_id`) REFERENCES `claims`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `claim_topics_topic_idx` ON `claim_topics` (`topic`);--> statement-breakpoint
CREATE TABLE `claims` (
	`id` text PRIMARY KEY NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	`revision` integer DEFAULT 1 NOT NULL,
	`stage` text NOT NULL,
	`stage_since` integer NOT NULL,
	`slug` text,
	`assignee_id` text,
	`submitted_by` text,
	`override_confirmed_by` text,
	`scheduled_for` integer,
	`scheduled_by` text,
	`scheduled_as` text,
	`schedule_refused` text,
	`reopened_kind` text,
	`reopened_note` text,
	`publication_number` integer DEFAULT 0 NOT NULL,
	`published_revision` integer,
	`published_verdict` text,
	`retracted_at` integer,
	`retracted_note` text,
	`created_by` text NOT NULL,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	`statement` text NOT NULL,
	`kind` text NOT NULL,
	`language` text NOT NULL,
	`verdict` text,
	`claimant_name` text,
	`topics` text NOT NULL,
	`tally` text NOT NULL,
	`changed_since_finding` integer DEFAULT false NOT NULL,
	`search_text` text NOT NULL,
	FOREIGN KEY (`assignee_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`submitted_by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`override_confirmed_by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`scheduled_by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`created_by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `claims_slug_key` ON `claims` (`slug`);--> statement-breakpoint
CREATE INDEX `claims_stage_idx` ON `claims` (`stage`,`stage_since`,`id`);--> statement-breakpoint
CREATE INDEX `claims_assignee_idx` ON `claims` (`assignee_id`,`stage`,`stage_since`,`id`);--> statement-breakpoint
CREATE INDEX `claims_scheduled_idx` ON `claims` (`scheduled_for`);--> statement-breakpoint
CREATE TABLE `comments` (
	`id` text PRIMARY KEY NOT NULL,
	`claim_id` text NOT NULL,
	`by_person` text NOT NULL,
	`at` integer NOT NULL,
	`body` text NOT NULL,
	`on_field` text,
	`on_evidence_id` text,
	`resolved_at` integer,
	FOREIGN KEY (`claim_id`) REFERENCES `claims`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`by_person`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `comments_claim_idx` ON `comments` (`claim_id`,`at`);--> statement-breakpoint
CREATE TABLE `published_appearances` (
	`claim_id` text NOT NULL,
	`article_id` text NOT NULL,
	`slug` text NOT NULL,
	`anchors` text NOT NULL,
	PRIMARY KEY(`claim_id`, `article_id`),
	FOREIGN KEY (`claim_id`) REFERENCES `claims`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `published_appearances_article_idx` ON `published_appearances` (`article_id`);--> statement-breakpoint
CREATE TABLE `revisions` (
	`claim_id` text NOT NULL,
	`number` integer NOT NULL,
	`content` text NOT NULL,
	`what` text NOT NULL,
	`by_person` text NOT NULL,
	`at` integer NOT NULL,
	PRIMARY KEY(`claim_id`, `number`),
	FOREIGN KEY (`claim_id`) REFERENCES `claims`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`by_person`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `public_events` (
	`id` text PRIMARY KEY NOT NULL,
	`slug` text NOT NULL,
	`kind` text NOT NULL,
	`number` integer NOT NULL,
	`note` text,
	`at` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `public_events_at_idx` ON `public_events` (`at`,`id`);--> statement-breakpoint
CREATE INDEX `public_events_slug_idx` ON `public_events` (`slug`);--> statement-breakpoint
CREATE TABLE `publications` (
	`slug` text NOT NULL,
	`number` integer NOT NULL,
	`kind` text NOT NULL,
	`note` text,
	`published_at` integer NOT NULL,
	`frozen` text NOT NULL,
	`changes` text NOT NULL,
	`retracted_at` integer,
	`retracted_note` text,
	PRIMARY KEY(`slug`, `number`)
);
--> statement-breakpoint
CREATE INDEX `publications_at_idx` ON `publications` (`published_at`);--> statement-breakpoint
CREATE TABLE `published_articles` (
	`slug` text PRIMARY KEY NOT NULL,
	`article_id` text NOT NULL,
	`article` text NOT NULL,
	`at` integer NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `published_articles_article_key` ON `published_articles` (`article_id`);--> statement-breakpoint
CREATE TABLE `published_verdicts` (
	`slug` text PRIMARY KEY NOT NULL,
	`number` integer NOT NULL,
	`verdict` text,
	`reason` text,
	`statement` text NOT NULL,
	`language` text NOT NULL,
	`claimant_name` text,
	`claimed_at` text,
	`topics` text NOT NULL,
	`source_slugs` text NOT NULL,
	`kind` text NOT NULL,
	`note` text,
	`published_at` integer NOT NULL,
	`retracted_at` integer,
	`retracted_note` text,
	`search_text` text NOT NULL
);
--> statement-breakpoint
CREATE INDEX `published_verdicts_at_idx` ON `published_verdicts` (`published_at`,`slug`);--> statement-breakpoint
CREATE TABLE `settings` (
	`id` integer PRIMARY KEY NOT NULL,
	`desk_name` text NOT NULL,
	`language` text NOT NULL,
	`four_eyes` integer NOT NULL,
	`notice` text,
	`version` integer DEFAULT 1 NOT NULL
);
--> statement-breakpoint
CREATE TABLE `audit_events` (
	`id` text PRIMARY KEY NOT NULL,
	`seq` integer NOT NULL,
	`at` integer NOT NULL,
	`person_id` text NOT NULL,
	`action` text NOT NULL,
	`thing_kind` text NOT NULL,
	`thing_id` text NOT NULL,
	`revision` integer,
	`note` text,
	`detail` text NOT NULL,
	`previous_hash` text NOT NULL,
	`hash` text NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `audit_events_seq_key` ON `audit_events` (`seq`);--> statement-breakpoint
CREATE INDEX `audit_events_thing_idx` ON `audit_events` (`thing_kind`,`thing_id`,`seq`);--> statement-breakpoint
CREATE INDEX `audit_events_person_idx` ON `audit_events` (`person_id`,`seq`);--> statement-breakpoint
CREATE TABLE `audit_head` (
	`id` integer PRIMARY KEY NOT NULL,
	`seq` integer NOT NULL,
	`hash` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `idempotency_keys` (
	`person_id` text NOT NULL,
	`key` text NOT NULL,
	`request_hash` text NOT NULL,
	`status` integer,
	`answer` text,
	`at` integer NOT NULL,
	PRIMARY KEY(`person_id`, `key`)
);
--> statement-breakpoint
CREATE TABLE `jobs` (
	`id` text PRIMARY KEY NOT NULL,
	`kind` text NOT NULL,
	`payload` text NOT NULL,
	`run_at` integer NOT NULL,
	`locked_until` integer,
	`tries` integer DEFAULT 0 NOT NULL,
	`last_error` text,
	`done_at` integer
);
--> statement-breakpoint
CREATE INDEX `jobs_due_idx` ON `jobs` (`done_at`,`run_at`);