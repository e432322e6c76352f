import { describe, expect, it } from "vitest";
import { demuxersFor, kindOf } from "./formats.ts";
import { createdFrom, rowsFrom } from "./metadata-rows.ts";
import { factsFrom } from "./probe-facts.ts";
import { scenesFilter, timesIn } from "./scenes.ts";

const created = (record: Record<string, unknown>) => createdFrom(rowsFrom(record).rows);

describe("the time at which a picture was taken", () => {
  it("keeps the zone that the camera wrote, and is given none that it did not", () => {
    expect(created({ "ExifIFD:DateTimeOriginal": "2024:05:01 12:00:00", "ExifIFD:OffsetTimeOriginal": "+03:00" })).toEqual({ at: "2024-05-01T12:00:00+03:00", from: "ExifIFD:DateTimeOriginal" });
    expect(created({ "ExifIFD:DateTimeOriginal": "2024:05:01 12:00:00" })?.at).toBe("2024-05-01T12:00:00");
    expect(created({ "IPTC:DateCreated": "2024:05:02", "IPTC:TimeCreated": "12:00:00+02:00" })?.at).toBe("2024-05-02T12:00:00+02:00");
    expect(created({ "IPTC:DateCreated": "2024:05:02" })?.at).toBe("2024-05-02");
  });

  it("is what the camera wrote before what an editor wrote, and no date that cannot be", () => {
    expect(created({ "XMP-xmp:CreateDate": "2025:01:01 00:00:00Z", "ExifIFD:DateTimeOriginal": "2024:05:01 12:00:00" })?.from).toBe("ExifIFD:DateTimeOriginal");
    expect(created({ "ExifIFD:DateTimeOriginal": "0000:00:00 00:00:00", "XMP-xmp:CreateDate": "2025:01:01 00:00:00Z" })?.from).toBe("XMP-xmp:CreateDate");
    expect(created({ "ExifIFD:DateTimeOriginal": "2024:13:41 12:00:00" })).toBeNull();
  });
});

describe("metadata rows", () => {
  it("mark what could lead to a person or a place", () => {
    const { rows } = rowsFrom({ "GPS:GPSLatitude": 50.45, "IFD0:Artist": "A. Name", "ExifIFD:SerialNumber": "17", "IFD0:Make": "Canon" });
    expect(rows.filter(({ sensitive }) => sensitive).map(({ name }) => name)).toEqual(["GPSLatitude", "Artist", "SerialNumber"]);
  });
});

describe("a container's facts", () => {
  const stream = { codec_type: "video", codec_name: "h264", profile: "High", width: 1920, height: 1080 };

  it("give a film as it is shown: turned where a phone was held upright", () => {
    const { facts } = factsFrom({ format: { duration: "12.5" }, streams: [{ ...stream, side_data_list: [{ rotation: -90 }] }, { codec_type: "audio", codec_name: "aac" }] }, 1_000_000);
    expect(facts).toMatchObject({ duration: 12.5, width: 1080, height: 1920, codecs: ["h264 (High)", "aac"], video: true, sound: true, problems: [] });
  });

  it("believe no duration that is negative, endless or too long for the file's size, and no clock that was never set", () => {
    for (const duration of ["-5", "inf", "N/A", "838861.8", "0"]) expect(factsFrom({ format: { duration }, streams: [stream] }, 60_000).facts).toMatchObject({ duration: null, problems: [expect.any(String)] });
    expect(factsFrom({ format: { tags: { creation_time: "1904-01-01T00:00:00.000000Z" } } }, 1).facts.createdAt).toBeNull();
    expect(factsFrom({ format: { tags: { creation_time: "2025-06-07T09:00:00.000000Z" } } }, 1).facts.createdAt).toBe("2025-06-07T09:00:00Z");
  });

  it("take the cover of a song for no film", () => {
    expect(factsFrom({ streams: [{ ...stream, disposition: { attached_pic: 1 } }, { codec_type: "audio", codec_name: "mp3" }] }, 1).facts).toMatchObject({ video: false, sound: true, width: null });
  });
});

describe("key frames", () => {
  it("are far enough apart that two hundred cover a film of any length", () => {
    expect(scenesFilter(12, 200)).toContain("gte(t-prev_selected_t,0.06)");
    expect(scenesFilter(7200, 200)).toContain("gte(t-prev_selected_t,36)");
    expect(scenesFilter(null, 200)).toContain("gte(t-prev_selected_t,1)");
  });

  it("have the time of their frame, to the microsecond", () => {
    expect(timesIn("frame:0    pts:0       pts_time:0\nlavfi.scene_score=0.0\nframe:1    pts:3725480123 pts_time:3725.48\nlavfi.scene_score=0.9\nframe:2 pts:37")).toEqual([0, 3725.480123]);
  });
});

describe("a file's readers", () => {
  it("are those of its type alone: no list of other files is ever opened", () => {
    expect(kindOf("image/svg+xml")).toBe("other");
    expect(kindOf("application/vnd.apple.mpegurl")).toBe("other");
    expect(kindOf("application/ogg")).toBe("moving");
    for (const mediaType of ["video/mp4", "video/webm", "audio/mpeg", "audio/ogg", "application/mxf"]) expect(demuxersFor(mediaType)).not.toMatch(/hls|concat|dash|sdp|image2|tty|lavfi/);
    expect(demuxersFor("video/constructor")).toBeNull();
  });
});
