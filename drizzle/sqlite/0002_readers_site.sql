CREATE TABLE `listings` (
	`list` text PRIMARY KEY NOT NULL,
	`length` integer NOT NULL,
	`live` integer DEFAULT 0 NOT NULL
);
--> statement-breakpoint
CREATE INDEX `listings_live_idx` ON `listings` (`list`,`live`);--> statement-breakpoint
CREATE TABLE `places` (
	`list` text NOT NULL,
	`place` integer NOT NULL,
	`thing` text NOT NULL,
	PRIMARY KEY(`list`, `place`)
);
--> statement-breakpoint
CREATE UNIQUE INDEX `places_thing_key` ON `places` (`thing`,`list`);--> statement-breakpoint
CREATE TABLE `published_other_reviews` (
	`slug` text NOT NULL,
	`other_review_id` text NOT NULL,
	`publisher` text NOT NULL,
	`url` text NOT NULL,
	`claim` text NOT NULL,
	`rating` text NOT NULL,
	`language` text,
	`published_at` text,
	PRIMARY KEY(`slug`, `other_review_id`)
);
--> statement-breakpoint
CREATE TABLE `published_sources` (
	`slug` text PRIMARY KEY NOT NULL,
	`source` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `claim_other_reviews` (
	`claim_id` text NOT NULL,
	`other_review_id` text NOT NULL,
	`by_person` text NOT NULL,
	`at` integer NOT NULL,
	PRIMARY KEY(`claim_id`, `other_review_id`),
	FOREIGN KEY (`claim_id`) REFERENCES `claims`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`other_review_id`) REFERENCES `other_reviews`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `claim_other_reviews_review_idx` ON `claim_other_reviews` (`other_review_id`);--> statement-breakpoint
CREATE TABLE `import_rows` (
	`import_id` text NOT NULL,
	`row_number` integer NOT NULL,
	`taken` integer NOT NULL,
	`updates` integer DEFAULT false NOT NULL,
	`claim` text,
	`why` text,
	PRIMARY KEY(`import_id`, `row_number`),
	FOREIGN KEY (`import_id`) REFERENCES `imports`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `import_rows_taken_idx` ON `import_rows` (`import_id`,`taken`,`row_number`);--> statement-breakpoint
CREATE TABLE `imports` (
	`id` text PRIMARY KEY NOT NULL,
	`state` text NOT NULL,
	`dry_run` integer NOT NULL,
	`format` text,
	`name` text,
	`url` text,
	`sha256` text,
	`tries` integer DEFAULT 0 NOT NULL,
	`bytes` integer,
	`bytes_read` integer DEFAULT 0 NOT NULL,
	`done` integer DEFAULT 0 NOT NULL,
	`accepted` integer DEFAULT 0 NOT NULL,
	`updated` integer DEFAULT 0 NOT NULL,
	`refused` integer DEFAULT 0 NOT NULL,
	`ignored` text NOT NULL,
	`why` text,
	`by_person` text NOT NULL,
	`created_at` integer NOT NULL,
	`ended_at` integer
);
--> statement-breakpoint
CREATE INDEX `imports_created_idx` ON `imports` (`created_at`,`id`);--> statement-breakpoint
CREATE TABLE `other_reviews` (
	`id` text PRIMARY KEY NOT NULL,
	`url` text NOT NULL,
	`part` integer NOT NULL,
	`publisher` text NOT NULL,
	`publisher_url` text,
	`claim` text NOT NULL,
	`claimant` text,
	`claimed_at` text,
	`rating` text,
	`rating_value` text,
	`best_rating` text,
	`worst_rating` text,
	`published_at` text,
	`language` text,
	`appearances` text NOT NULL,
	`import_id` text NOT NULL,
	`imported_at` integer NOT NULL,
	`search_text` text NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `other_reviews_url_key` ON `other_reviews` (`url`,`part`);--> statement-breakpoint
CREATE INDEX `other_reviews_at_idx` ON `other_reviews` (`imported_at`,`id`);--> statement-breakpoint
CREATE INDEX `other_reviews_import_idx` ON `other_reviews` (`import_id`);--> statement-breakpoint
CREATE TABLE `staged_reviews` (
	`id` text PRIMARY KEY NOT NULL,
	`url` text NOT NULL,
	`part` integer NOT NULL,
	`publisher` text NOT NULL,
	`publisher_url` text,
	`claim` text NOT NULL,
	`claimant` text,
	`claimed_at` text,
	`rating` text,
	`rating_value` text,
	`best_rating` text,
	`worst_rating` text,
	`published_at` text,
	`language` text,
	`appearances` text NOT NULL,
	`import_id` text NOT NULL,
	`imported_at` integer NOT NULL,
	`search_text` text NOT NULL,
	`row_number` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `staged_reviews_import_idx` ON `staged_reviews` (`import_id`,`row_number`);--> statement-breakpoint
CREATE TABLE `webhook_attempts` (
	`delivery_id` text NOT NULL,
	`number` integer NOT NULL,
	`at` integer NOT NULL,
	`status` integer,
	`milliseconds` integer NOT NULL,
	`bytes` integer NOT NULL,
	`why` text,
	PRIMARY KEY(`delivery_id`, `number`),
	FOREIGN KEY (`delivery_id`) REFERENCES `webhook_deliveries`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `webhook_deliveries` (
	`id` text PRIMARY KEY NOT NULL,
	`webhook_id` text NOT NULL,
	`type` text NOT NULL,
	`subject` text,
	`state` text NOT NULL,
	`tries` integer DEFAULT 0 NOT NULL,
	`attempts` integer DEFAULT 0 NOT NULL,
	`next_at` integer,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`webhook_id`) REFERENCES `webhooks`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `webhook_deliveries_idx` ON `webhook_deliveries` (`webhook_id`,`created_at`,`id`);--> statement-breakpoint
CREATE TABLE `webhooks` (
	`id` text PRIMARY KEY NOT NULL,
	`url` text NOT NULL,
	`events` text NOT NULL,
	`secret` text NOT NULL,
	`previous_secret` text,
	`previous_until` integer,
	`disabled_at` integer,
	`disabled_why` text,
	`failing_since` integer,
	`created_at` integer NOT NULL,
	`removed_at` integer
);
--> statement-breakpoint
CREATE TABLE `inbox_items` (
	`id` text PRIMARY KEY NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	`kind` text NOT NULL,
	`state` text NOT NULL,
	`slug` text,
	`publication_number` integer,
	`language` text,
	`text` text,
	`link` text,
	`contact` text,
	`file` text,
	`article_id` text,
	`claim_id` text,
	`answer` text,
	`received_at` integer NOT NULL,
	`updated_at` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `inbox_items_at_idx` ON `inbox_items` (`received_at`,`id`);--> statement-breakpoint
CREATE INDEX `inbox_items_state_idx` ON `inbox_items` (`state`,`received_at`,`id`);--> statement-breakpoint
DROP INDEX `jobs_due_idx`;--> statement-breakpoint
ALTER TABLE `jobs` ADD `lane` text DEFAULT 'desk' NOT NULL;--> statement-breakpoint
ALTER TABLE `jobs` ADD `turn` text;--> statement-breakpoint
CREATE INDEX `jobs_held_idx` ON `jobs` (`locked_until`);--> statement-breakpoint
CREATE INDEX `jobs_due_idx` ON `jobs` (`lane`,`done_at`,`run_at`,`id`);--> statement-breakpoint
ALTER TABLE `public_events` ADD `answer` text;--> statement-breakpoint
ALTER TABLE `public_events` ADD `hidden` integer DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE `settings` ADD `about` text;--> statement-breakpoint
ALTER TABLE `settings` ADD `media_review` integer DEFAULT false NOT NULL;