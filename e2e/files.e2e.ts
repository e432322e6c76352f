/** A stored film, in a browser: sent over a line that breaks, recognised, stepped through, cited to the moment, and erased; and a long one that nobody waits for. */
import { execFileSync } from "node:child_process";
import { appendFileSync, copyFileSync, mkdtempSync, readFileSync, rmSync, truncateSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "playwright/test";
import { expect, noAxeViolations, noSidewaysScrolling, test } from "./fixtures.ts";
import { PASSWORD } from "./server.ts";

const documents = join(process.cwd(), "examples", "handover", "documents");
const form = (page: Page) => page.getByRole("form", { name: "New evidence" });

/** The clip that somebody uploaded again, with so much behind its end that it takes a while. */
function aLongFilm(): string {
  const path = join(mkdtempSync(join(tmpdir(), "files-e2e-")), "seen-again.mp4");
  copyFileSync(join(documents, "sample-video-recycled.mp4"), path);
  // A box that says to be passed over ("free", ISO/IEC 14496-12), with nothing in it.
  const bytes = 4 * 1024 * 1024;
  appendFileSync(path, Buffer.from([bytes >>> 24, (bytes >>> 16) & 255, (bytes >>> 8) & 255, bytes & 255, ...Buffer.from("free")]));
  truncateSync(path, 111_646 + bytes);
  return path;
}

test("a film is sent in parts over a reload, found to have been here before, and cited to the moment", async ({ signedInAs, token }) => {
  // A film is looked into by a worker meanwhile: a busy machine takes its time.
  test.slow();
  const checker = token("checker");
  const claim = (await checker("POST", "/claims", { statement: "This was filmed last night.", kind: "figure", language: "en" })).body;
  const page = await signedInAs("checker");
  await page.goto(`/desk/claims/${claim.id}`);
  const film = aLongFilm();

  const line = await page.context().newCDPSession(page);
  const throughput = (bytes: number, offline = false) => line.send("Network.emulateNetworkConditions", { offline, latency: 0, downloadThroughput: -1, uploadThroughput: bytes });

  await throughput(200_000);
  await page.getByLabel("A file", { exact: true }).setInputFiles(film);
  await expect(form(page).getByText(/^[1-9]\d? %$/)).toBeVisible();
  await form(page).getByRole("button", { name: "Pause" }).click();
  await expect(form(page).getByText("Paused.")).toBeVisible();
  await noAxeViolations(page);
  await page.reload();
  // What was typed came back, the file could not: it says so, and nothing is attached without it.
  await expect(form(page).getByText("You had chosen “seen-again.mp4”. Choose it again; its upload goes on where it stopped.")).toBeVisible();
  await noAxeViolations(page);
  await form(page).getByRole("combobox", { name: "Source" }).click();
  await page.getByRole("combobox", { name: "Source" }).last().fill("handover video");
  await page.getByRole("option", { name: /^Handover video/ }).click();
  await form(page).getByRole("button", { name: "Attach it" }).click();
  await expect(form(page).getByText(/Or go on without a file\.$/)).toBeVisible();
  await expect(form(page).getByRole("button", { name: "Choose it again" })).toBeFocused();
  await noAxeViolations(page);
  await form(page).getByLabel("Choose a file").setInputFiles(film);
  await form(page).getByRole("button", { name: "Pause" }).click();
  await form(page).getByRole("button", { name: "Resume" }).click();
  await throughput(-1, true);
  await expect(form(page).getByText("The desk cannot be reached. It goes on by itself.")).toBeVisible();
  await throughput(-1);
  await expect(form(page).getByText("MP4 video")).toBeVisible();
  await form(page).getByRole("button", { name: "Attach it" }).click();

  await page.getByRole("link", { name: "Look at it closely" }).click();
  const match = page.getByRole("region", { name: "Seen before, and since" });
  await expect(page.getByRole("heading", { name: "Key frames" })).toBeVisible({ timeout: 60_000 });
  await expect(match.getByText(/^First seen here on /)).toBeVisible({ timeout: 30_000 });
  await expect(match.getByRole("link", { name: "sample-video.mp4" })).toBeVisible();
  await expect(match.getByRole("img")).toHaveCount(2);
  await noAxeViolations(page);
  await noSidewaysScrolling(page);

  const time = page.getByRole("status", { name: "Time" });
  await page.getByRole("button", { name: /^Go to 0:0[2-9]/ }).first().click();
  const at = await time.textContent();
  await page.keyboard.press(".");
  await expect(time).not.toHaveText(at ?? "");
  await page.keyboard.press("m");
  await expect(page.getByRole("img", { name: /^Magnifier, 3 times/ })).toBeFocused();
  await page.keyboard.press("+");
  await expect(page.getByRole("img", { name: /^Magnifier, 5 times/ })).toBeVisible();
  await page.keyboard.press("m");
  const moment = await time.textContent();
  await page.getByRole("button", { name: /^Cite this moment/ }).click();
  await expect(page.getByText(`Cited ${moment}`)).toBeVisible();
  await expect.poll(async () => (await checker("GET", `/claims/${claim.id}`)).body.evidence[0].locator).toBe(moment);
  await page.goto(`/desk/claims/${claim.id}`);
  await expect(page.getByText(/^This footage was first seen here on /)).toBeVisible();

  // An admin erases it: its hash and the reason stay.
  const fileId = (await checker("GET", `/claims/${claim.id}`)).body.evidence[0].fileId;
  const admin = await signedInAs("admin", { viewport: { width: 390, height: 844 }, colorScheme: "dark" });
  await admin.goto(`/desk/files/${fileId}`);
  await expect(admin.getByText("uploaded the file")).toBeVisible();
  await noAxeViolations(admin);
  await noSidewaysScrolling(admin);
  await admin.getByRole("button", { name: "Erase…" }).click();
  await admin.getByRole("button", { name: "Erase it for good" }).click();
  await expect(admin.getByText("Say why.")).toBeVisible();
  await noAxeViolations(admin);
  await admin.getByLabel("Why").fill("The family asked for it.");
  await admin.getByRole("button", { name: "Erase it for good" }).click();
  const again = admin.getByLabel(/^Password of/);
  await expect(again.or(admin.getByText(/^Erased on /))).toBeVisible();
  if (await again.isVisible()) {
    await again.fill(PASSWORD);
    await admin.getByRole("button", { name: "Go on" }).click();
  }
  await expect(admin.getByText(/^Erased on /)).toBeVisible();
  await expect(admin.getByText("The family asked for it.").first()).toBeVisible();
  await expect(admin.locator("video")).toHaveCount(0);
});

/** Hours of the same eleven seconds, copied without being decoded: nobody has looked into them before somebody presses a button. */
function aFilmOfHours(): FormData {
  const folder = mkdtempSync(join(tmpdir(), "files-e2e-"));
  const path = join(folder, "hours.mp4");
  execFileSync(process.env.FFMPEG_PATH || "ffmpeg", ["-nostdin", "-v", "error", "-stream_loop", "900", "-i", join(documents, "sample-video-recycled.mp4"), "-c", "copy", path]);
  const form = new FormData();
  form.append("file", new Blob([readFileSync(path)]), "hours.mp4");
  rmSync(folder, { recursive: true });
  return form;
}

test("the desk is stopped while it looks into a long film, and looks again when somebody asks", async ({ signedInAs, token }) => {
  test.slow();
  const { body: film } = await token("checker")("POST", "/files", aFilmOfHours());
  const page = await signedInAs("checker");
  await page.goto(`/desk/files/${film.id}`);
  const stop = page.getByRole("button", { name: "Stop looking into this file" });
  await expect(page.getByText(/^The desk looks into this file/)).toBeVisible();
  await noAxeViolations(page);
  const admin = await signedInAs("admin", { viewport: { width: 390, height: 844 }, colorScheme: "dark" });
  await admin.goto(`/desk/files/${film.id}`);
  await expect(admin.getByText(/^The desk looks into this file/)).toBeVisible();
  await expect(admin.getByRole("button", { name: "Stop looking into this file" })).toHaveCount(0);

  await stop.click();
  await expect(page.getByText("Looking into this file was stopped.")).toBeVisible();
  await expect(page.getByText("stopped the desk from looking into the file")).toBeVisible();
  await noAxeViolations(page);
  await expect(admin.getByText("Looking into this file was stopped.")).toBeVisible({ timeout: 30_000 });
  await expect(admin.getByRole("button", { name: "Analyse again" })).toHaveCount(0);
  await noAxeViolations(admin);
  await noSidewaysScrolling(admin);

  await page.getByRole("button", { name: "Analyse again" }).click();
  await expect(page.getByText(/^The desk looks into this file/)).toBeVisible();
  await stop.click();
  await expect(page.getByRole("button", { name: "Analyse again" })).toBeVisible();
});

/** Twelve seconds in a format of cameras from before: no browser plays it. */
function anOldFilm(): Buffer {
  const folder = mkdtempSync(join(tmpdir(), "files-e2e-"));
  const path = join(folder, "old-camera.mp4");
  execFileSync(process.env.FFMPEG_PATH || "ffmpeg", ["-nostdin", "-v", "error", "-i", join(documents, "sample-video.mp4"), "-c:v", "mpeg4", "-an", path]);
  const film = readFileSync(path);
  rmSync(folder, { recursive: true });
  return film;
}

test("of a film that the browser does not play it is said on a fresh load, and a key frame is cited all the same", async ({ signedInAs, token }) => {
  test.slow();
  const checker = token("checker");
  const claim = (await checker("POST", "/claims", { statement: "This was filmed years ago.", kind: "authenticity", language: "en" })).body;
  const { body: source } = await checker("POST", "/sources", { name: `Old camera ${claim.id.slice(-6)}`, kind: "person", affiliation: "independent", reliability: "C" });
  const data = new FormData();
  data.append("file", new Blob([new Uint8Array(anOldFilm())]), "old-camera.mp4");
  const { body: file } = await checker("POST", "/files", data);
  await checker("POST", `/claims/${claim.id}/evidence`, { version: claim.version, sourceId: source.id, medium: "video", fileId: file.id });
  await expect.poll(async () => (await checker("GET", `/files/${file.id}/analysis`)).body.keyFrames?.length ?? 0, { timeout: 60_000 }).toBeGreaterThan(1);
  const page = await signedInAs("checker");
  await page.goto(`/desk/files/${file.id}`);
  // As whoever presses it before anything of the page listens.
  await page.evaluate(() => document.querySelector("video")?.play().catch(() => undefined));
  await expect(page.getByText("This browser cannot play this film.")).toBeVisible();
  await expect(page.getByRole("link", { name: "Download it" })).toBeVisible();
  await noAxeViolations(page);
  const frame = page.getByRole("button", { name: /^The frame at / }).last();
  await frame.click();
  await expect(frame).toHaveAttribute("aria-pressed", "true");
  const moment = (await page.getByRole("status", { name: "Moment" }).textContent()) ?? "";
  await page.getByRole("button", { name: /^Cite this moment/ }).click();
  await expect(page.getByText(`Cited ${moment}`)).toBeVisible();
  expect((await checker("GET", `/claims/${claim.id}`)).body.evidence[0].locator).toBe(moment);
});
