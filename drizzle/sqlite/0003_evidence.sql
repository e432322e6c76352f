CREATE TABLE `analyses` (
	`sha256` text PRIMARY KEY NOT NULL,
	`state` text NOT NULL,
	`step` text DEFAULT '' NOT NULL,
	`percent` integer DEFAULT 0 NOT NULL,
	`tries` integer DEFAULT 0 NOT NULL,
	`found` text,
	`at` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `captures` (
	`id` text PRIMARY KEY NOT NULL,
	`url` text NOT NULL,
	`claim_id` text,
	`evidence_id` text,
	`article_id` text,
	`cause` text NOT NULL,
	`trust_certificate` integer DEFAULT false NOT NULL,
	`state` text NOT NULL,
	`step` text NOT NULL,
	`percent` integer DEFAULT 0 NOT NULL,
	`reason` text,
	`warnings` text NOT NULL,
	`tries` integer DEFAULT 0 NOT NULL,
	`record` text,
	`snapshot_id` text,
	`by_person` text NOT NULL,
	`at` integer NOT NULL,
	`ended_at` integer
);
--> statement-breakpoint
CREATE INDEX `captures_evidence_idx` ON `captures` (`evidence_id`,`at`);--> statement-breakpoint
CREATE INDEX `captures_article_idx` ON `captures` (`article_id`);--> statement-breakpoint
CREATE INDEX `captures_claim_idx` ON `captures` (`claim_id`);--> statement-breakpoint
CREATE INDEX `captures_at_idx` ON `captures` (`at`,`id`);--> statement-breakpoint
CREATE TABLE `claim_evidence` (
	`evidence_id` text PRIMARY KEY NOT NULL,
	`claim_id` text NOT NULL,
	`url` text,
	FOREIGN KEY (`claim_id`) REFERENCES `claims`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `claim_evidence_claim_idx` ON `claim_evidence` (`claim_id`);--> statement-breakpoint
CREATE TABLE `file_fates` (
	`sha256` text PRIMARY KEY NOT NULL,
	`fate` text NOT NULL,
	`reason` text,
	`by_person` text NOT NULL,
	`at` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `frame_hashes` (
	`id` text PRIMARY KEY NOT NULL,
	`sha256` text NOT NULL,
	`at` integer NOT NULL,
	`part` integer NOT NULL,
	`hash` text NOT NULL
);
--> statement-breakpoint
CREATE INDEX `frame_hashes_sha256_idx` ON `frame_hashes` (`sha256`);--> statement-breakpoint
CREATE TABLE `likenesses` (
	`sha256` text NOT NULL,
	`earlier` text NOT NULL,
	`frames` text NOT NULL,
	`mirrored` integer NOT NULL,
	`said` text NOT NULL,
	`at` integer NOT NULL,
	PRIMARY KEY(`sha256`, `earlier`)
);
--> statement-breakpoint
CREATE INDEX `likenesses_earlier_idx` ON `likenesses` (`earlier`);--> statement-breakpoint
CREATE TABLE `snapshot_files` (
	`snapshot_id` text NOT NULL,
	`place` integer NOT NULL,
	`file_id` text NOT NULL,
	`role` text NOT NULL,
	PRIMARY KEY(`snapshot_id`, `place`),
	FOREIGN KEY (`snapshot_id`) REFERENCES `snapshots`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`file_id`) REFERENCES `files`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `snapshot_files_file_idx` ON `snapshot_files` (`file_id`);--> statement-breakpoint
CREATE TABLE `timestamps` (
	`id` text PRIMARY KEY NOT NULL,
	`snapshot_id` text NOT NULL,
	`kind` text NOT NULL,
	`authority` text NOT NULL,
	`state` text NOT NULL,
	`said` integer,
	`file_id` text,
	`why` text,
	`tries` integer DEFAULT 0 NOT NULL,
	`at` integer NOT NULL,
	FOREIGN KEY (`snapshot_id`) REFERENCES `snapshots`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `timestamps_authority_key` ON `timestamps` (`snapshot_id`,`authority`);--> statement-breakpoint
PRAGMA foreign_keys=OFF;--> statement-breakpoint
CREATE TABLE `__new_snapshots` (
	`id` text PRIMARY KEY NOT NULL,
	`claim_id` text,
	`evidence_id` text,
	`article_id` text,
	`how` text NOT NULL,
	`file_ids` text NOT NULL,
	`text_hash` text,
	`by_person` text NOT NULL,
	`at` integer NOT NULL
);
--> statement-breakpoint
INSERT INTO `__new_snapshots`("id", "claim_id", "evidence_id", "article_id", "how", "file_ids", "text_hash", "by_person", "at") SELECT "id", "claim_id", "evidence_id", NULL, "how", "file_ids", NULL, "by_person", "at" FROM `snapshots`;--> statement-breakpoint
DROP TABLE `snapshots`;--> statement-breakpoint
ALTER TABLE `__new_snapshots` RENAME TO `snapshots`;--> statement-breakpoint
PRAGMA foreign_keys=ON;--> statement-breakpoint
CREATE INDEX `snapshots_claim_idx` ON `snapshots` (`claim_id`);--> statement-breakpoint
CREATE INDEX `snapshots_evidence_idx` ON `snapshots` (`evidence_id`);--> statement-breakpoint
ALTER TABLE `files` ADD `made_from` text;--> statement-breakpoint
CREATE INDEX `files_made_from_idx` ON `files` (`made_from`);--> statement-breakpoint
ALTER TABLE `claims` ADD `source_gone` integer DEFAULT false NOT NULL;--> statement-breakpoint
INSERT INTO `snapshot_files` (`snapshot_id`, `place`, `file_id`, `role`) SELECT `s`.`id`, `f`.`key`, `f`.`value`, 'original' FROM `snapshots` AS `s`, json_each(`s`.`file_ids`) AS `f`;--> statement-breakpoint
INSERT INTO `claim_evidence` (`evidence_id`, `claim_id`, `url`) SELECT json_extract(`e`.`value`, '$.id'), `c`.`id`, json_extract(`e`.`value`, '$.url') FROM `claims` AS `c` JOIN `revisions` AS `r` ON `r`.`claim_id` = `c`.`id` AND `r`.`number` = `c`.`revision`, json_each(`r`.`content`, '$.evidence') AS `e`;
