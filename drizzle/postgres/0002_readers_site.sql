CREATE TABLE "listings" (
	"list" text PRIMARY KEY NOT NULL,
	"length" integer NOT NULL,
	"live" integer DEFAULT 0 NOT NULL
);
--> statement-breakpoint
CREATE TABLE "places" (
	"list" text NOT NULL,
	"place" integer NOT NULL,
	"thing" text NOT NULL,
	CONSTRAINT "places_list_place_pk" PRIMARY KEY("list","place")
);
--> statement-breakpoint
CREATE TABLE "published_other_reviews" (
	"slug" text NOT NULL,
	"other_review_id" text NOT NULL,
	"publisher" text NOT NULL,
	"url" text NOT NULL,
	"claim" text NOT NULL,
	"rating" text NOT NULL,
	"language" text,
	"published_at" text,
	CONSTRAINT "published_other_reviews_slug_other_review_id_pk" PRIMARY KEY("slug","other_review_id")
);
--> statement-breakpoint
CREATE TABLE "published_sources" (
	"slug" text PRIMARY KEY NOT NULL,
	"source" jsonb NOT NULL
);
--> statement-breakpoint
CREATE TABLE "claim_other_reviews" (
	"claim_id" text NOT NULL,
	"other_review_id" text NOT NULL,
	"by_person" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "claim_other_reviews_claim_id_other_review_id_pk" PRIMARY KEY("claim_id","other_review_id")
);
--> statement-breakpoint
CREATE TABLE "import_rows" (
	"import_id" text NOT NULL,
	"row_number" integer NOT NULL,
	"taken" boolean NOT NULL,
	"updates" boolean DEFAULT false NOT NULL,
	"claim" jsonb,
	"why" text,
	CONSTRAINT "import_rows_import_id_row_number_pk" PRIMARY KEY("import_id","row_number")
);
--> statement-breakpoint
CREATE TABLE "imports" (
	"id" text PRIMARY KEY NOT NULL,
	"state" text NOT NULL,
	"dry_run" boolean NOT NULL,
	"format" text,
	"name" text,
	"url" text,
	"sha256" text,
	"tries" integer DEFAULT 0 NOT NULL,
	"bytes" integer,
	"bytes_read" integer DEFAULT 0 NOT NULL,
	"done" integer DEFAULT 0 NOT NULL,
	"accepted" integer DEFAULT 0 NOT NULL,
	"updated" integer DEFAULT 0 NOT NULL,
	"refused" integer DEFAULT 0 NOT NULL,
	"ignored" jsonb NOT NULL,
	"why" text,
	"by_person" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"ended_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "other_reviews" (
	"id" text PRIMARY KEY NOT NULL,
	"url" text NOT NULL,
	"part" integer NOT NULL,
	"publisher" text NOT NULL,
	"publisher_url" text,
	"claim" text NOT NULL,
	"claimant" text,
	"claimed_at" text,
	"rating" text,
	"rating_value" text,
	"best_rating" text,
	"worst_rating" text,
	"published_at" text,
	"language" text,
	"appearances" jsonb NOT NULL,
	"import_id" text NOT NULL,
	"imported_at" timestamp (3) with time zone NOT NULL,
	"search_text" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "staged_reviews" (
	"id" text PRIMARY KEY NOT NULL,
	"url" text NOT NULL,
	"part" integer NOT NULL,
	"publisher" text NOT NULL,
	"publisher_url" text,
	"claim" text NOT NULL,
	"claimant" text,
	"claimed_at" text,
	"rating" text,
	"rating_value" text,
	"best_rating" text,
	"worst_rating" text,
	"published_at" text,
	"language" text,
	"appearances" jsonb NOT NULL,
	"import_id" text NOT NULL,
	"imported_at" timestamp (3) with time zone NOT NULL,
	"search_text" text NOT NULL,
	"row_number" integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE "webhook_attempts" (
	"delivery_id" text NOT NULL,
	"number" integer NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"status" integer,
	"milliseconds" integer NOT NULL,
	"bytes" integer NOT NULL,
	"why" text,
	CONSTRAINT "webhook_attempts_delivery_id_number_pk" PRIMARY KEY("delivery_id","number")
);
--> statement-breakpoint
CREATE TABLE "webhook_deliveries" (
	"id" text PRIMARY KEY NOT NULL,
	"webhook_id" text NOT NULL,
	"type" text NOT NULL,
	"subject" jsonb,
	"state" text NOT NULL,
	"tries" integer DEFAULT 0 NOT NULL,
	"attempts" integer DEFAULT 0 NOT NULL,
	"next_at" timestamp (3) with time zone,
	"created_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "webhooks" (
	"id" text PRIMARY KEY NOT NULL,
	"url" text NOT NULL,
	"events" jsonb NOT NULL,
	"secret" text NOT NULL,
	"previous_secret" text,
	"previous_until" timestamp (3) with time zone,
	"disabled_at" timestamp (3) with time zone,
	"disabled_why" text,
	"failing_since" timestamp (3) with time zone,
	"created_at" timestamp (3) with time zone NOT NULL,
	"removed_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "inbox_items" (
	"id" text PRIMARY KEY NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"kind" text NOT NULL,
	"state" text NOT NULL,
	"slug" text,
	"publication_number" integer,
	"language" text,
	"text" text,
	"link" text,
	"contact" text,
	"file" jsonb,
	"article_id" text,
	"claim_id" text,
	"answer" jsonb,
	"received_at" timestamp (3) with time zone NOT NULL,
	"updated_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
DROP INDEX "jobs_due_idx";--> statement-breakpoint
ALTER TABLE "public_events" ADD COLUMN "answer" jsonb;--> statement-breakpoint
ALTER TABLE "public_events" ADD COLUMN "hidden" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "settings" ADD COLUMN "about" text;--> statement-breakpoint
ALTER TABLE "settings" ADD COLUMN "media_review" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "jobs" ADD COLUMN "lane" text DEFAULT 'desk' NOT NULL;--> statement-breakpoint
ALTER TABLE "jobs" ADD COLUMN "turn" text;--> statement-breakpoint
ALTER TABLE "claim_other_reviews" ADD CONSTRAINT "claim_other_reviews_claim_id_claims_id_fk" FOREIGN KEY ("claim_id") REFERENCES "public"."claims"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "claim_other_reviews" ADD CONSTRAINT "claim_other_reviews_other_review_id_other_reviews_id_fk" FOREIGN KEY ("other_review_id") REFERENCES "public"."other_reviews"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "import_rows" ADD CONSTRAINT "import_rows_import_id_imports_id_fk" FOREIGN KEY ("import_id") REFERENCES "public"."imports"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "webhook_attempts" ADD CONSTRAINT "webhook_attempts_delivery_id_webhook_deliveries_id_fk" FOREIGN KEY ("delivery_id") REFERENCES "public"."webhook_deliveries"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "webhook_deliveries" ADD CONSTRAINT "webhook_deliveries_webhook_id_webhooks_id_fk" FOREIGN KEY ("webhook_id") REFERENCES "public"."webhooks"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "listings_live_idx" ON "listings" USING btree ("list","live");--> statement-breakpoint
CREATE UNIQUE INDEX "places_thing_key" ON "places" USING btree ("thing","list");--> statement-breakpoint
CREATE INDEX "claim_other_reviews_review_idx" ON "claim_other_reviews" USING btree ("other_review_id");--> statement-breakpoint
CREATE INDEX "import_rows_taken_idx" ON "import_rows" USING btree ("import_id","taken","row_number");--> statement-breakpoint
CREATE INDEX "imports_created_idx" ON "imports" USING btree ("created_at","id");--> statement-breakpoint
CREATE UNIQUE INDEX "other_reviews_url_key" ON "other_reviews" USING btree ("url","part");--> statement-breakpoint
CREATE INDEX "other_reviews_at_idx" ON "other_reviews" USING btree ("imported_at","id");--> statement-breakpoint
CREATE INDEX "other_reviews_import_idx" ON "other_reviews" USING btree ("import_id");--> statement-breakpoint
CREATE INDEX "staged_reviews_import_idx" ON "staged_reviews" USING btree ("import_id","row_number");--> statement-breakpoint
CREATE INDEX "webhook_deliveries_idx" ON "webhook_deliveries" USING btree ("webhook_id","created_at","id");--> statement-breakpoint
CREATE INDEX "inbox_items_at_idx" ON "inbox_items" USING btree ("received_at","id");--> statement-breakpoint
CREATE INDEX "inbox_items_state_idx" ON "inbox_items" USING btree ("state","received_at","id");--> statement-breakpoint
CREATE INDEX "jobs_held_idx" ON "jobs" USING btree ("locked_until");--> statement-breakpoint
CREATE INDEX "jobs_due_idx" ON "jobs" USING btree ("lane","done_at","run_at","id");