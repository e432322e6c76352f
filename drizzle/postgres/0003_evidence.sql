CREATE TABLE "analyses" (
	"sha256" text PRIMARY KEY NOT NULL,
	"state" text NOT NULL,
	"step" text DEFAULT '' NOT NULL,
	"percent" integer DEFAULT 0 NOT NULL,
	"tries" integer DEFAULT 0 NOT NULL,
	"found" jsonb,
	"at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "captures" (
	"id" text PRIMARY KEY NOT NULL,
	"url" text NOT NULL,
	"claim_id" text,
	"evidence_id" text,
	"article_id" text,
	"cause" text NOT NULL,
	"trust_certificate" boolean DEFAULT false NOT NULL,
	"state" text NOT NULL,
	"step" text NOT NULL,
	"percent" integer DEFAULT 0 NOT NULL,
	"reason" text,
	"warnings" jsonb NOT NULL,
	"tries" integer DEFAULT 0 NOT NULL,
	"record" jsonb,
	"snapshot_id" text,
	"by_person" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"ended_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "claim_evidence" (
	"evidence_id" text PRIMARY KEY NOT NULL,
	"claim_id" text NOT NULL,
	"url" text
);
--> statement-breakpoint
CREATE TABLE "file_fates" (
	"sha256" text PRIMARY KEY NOT NULL,
	"fate" text NOT NULL,
	"reason" text,
	"by_person" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "frame_hashes" (
	"id" text PRIMARY KEY NOT NULL,
	"sha256" text NOT NULL,
	"at" integer NOT NULL,
	"part" integer NOT NULL,
	"hash" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "likenesses" (
	"sha256" text NOT NULL,
	"earlier" text NOT NULL,
	"frames" jsonb NOT NULL,
	"mirrored" boolean NOT NULL,
	"said" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "likenesses_sha256_earlier_pk" PRIMARY KEY("sha256","earlier")
);
--> statement-breakpoint
CREATE TABLE "snapshot_files" (
	"snapshot_id" text NOT NULL,
	"place" integer NOT NULL,
	"file_id" text NOT NULL,
	"role" text NOT NULL,
	CONSTRAINT "snapshot_files_snapshot_id_place_pk" PRIMARY KEY("snapshot_id","place")
);
--> statement-breakpoint
CREATE TABLE "timestamps" (
	"id" text PRIMARY KEY NOT NULL,
	"snapshot_id" text NOT NULL,
	"kind" text NOT NULL,
	"authority" text NOT NULL,
	"state" text NOT NULL,
	"said" timestamp (3) with time zone,
	"file_id" text,
	"why" text,
	"tries" integer DEFAULT 0 NOT NULL,
	"at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "snapshots" ALTER COLUMN "claim_id" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "snapshots" ALTER COLUMN "evidence_id" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "files" ADD COLUMN "made_from" text;--> statement-breakpoint
ALTER TABLE "snapshots" ADD COLUMN "article_id" text;--> statement-breakpoint
ALTER TABLE "snapshots" ADD COLUMN "text_hash" text;--> statement-breakpoint
ALTER TABLE "claims" ADD COLUMN "source_gone" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "claim_evidence" ADD CONSTRAINT "claim_evidence_claim_id_claims_id_fk" FOREIGN KEY ("claim_id") REFERENCES "public"."claims"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "snapshot_files" ADD CONSTRAINT "snapshot_files_snapshot_id_snapshots_id_fk" FOREIGN KEY ("snapshot_id") REFERENCES "public"."snapshots"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "snapshot_files" ADD CONSTRAINT "snapshot_files_file_id_files_id_fk" FOREIGN KEY ("file_id") REFERENCES "public"."files"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "timestamps" ADD CONSTRAINT "timestamps_snapshot_id_snapshots_id_fk" FOREIGN KEY ("snapshot_id") REFERENCES "public"."snapshots"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "captures_evidence_idx" ON "captures" USING btree ("evidence_id","at");--> statement-breakpoint
CREATE INDEX "captures_article_idx" ON "captures" USING btree ("article_id");--> statement-breakpoint
CREATE INDEX "captures_claim_idx" ON "captures" USING btree ("claim_id");--> statement-breakpoint
CREATE INDEX "captures_at_idx" ON "captures" USING btree ("at","id");--> statement-breakpoint
CREATE INDEX "claim_evidence_claim_idx" ON "claim_evidence" USING btree ("claim_id");--> statement-breakpoint
CREATE INDEX "frame_hashes_sha256_idx" ON "frame_hashes" USING btree ("sha256");--> statement-breakpoint
CREATE INDEX "likenesses_earlier_idx" ON "likenesses" USING btree ("earlier");--> statement-breakpoint
CREATE INDEX "snapshot_files_file_idx" ON "snapshot_files" USING btree ("file_id");--> statement-breakpoint
CREATE UNIQUE INDEX "timestamps_authority_key" ON "timestamps" USING btree ("snapshot_id","authority");--> statement-breakpoint
CREATE INDEX "files_made_from_idx" ON "files" USING btree ("made_from");--> statement-breakpoint
INSERT INTO "snapshot_files" ("snapshot_id", "place", "file_id", "role") SELECT s."id", (f.place - 1)::integer, f.id, 'original' FROM "snapshots" AS s, jsonb_array_elements_text(s."file_ids") WITH ORDINALITY AS f(id, place);--> statement-breakpoint
INSERT INTO "claim_evidence" ("evidence_id", "claim_id", "url") SELECT e ->> 'id', c."id", e ->> 'url' FROM "claims" AS c JOIN "revisions" AS r ON r."claim_id" = c."id" AND r."number" = c."revision", jsonb_array_elements(r."content" -> 'evidence') AS e;
