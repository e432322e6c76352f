import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { foldName } from "./fold.ts";
import { likelyDuplicates } from "./likeness.ts";

const registry = [
  { id: "interfax", name: "Interfax", aliases: ["Интерфакс", "Інтерфакс (Росія)"] },
  { id: "interfax-ukraine", name: "Interfax-Ukraine", aliases: [] },
  { id: "kshpw", name: "Coordination Headquarters for the Treatment of Prisoners of War", aliases: ["KSHPW"] },
  { id: "medinsky", name: "Vladimir Medinsky", aliases: ["Володимир Мединський"] },
  { id: "unga", name: "United Nations General Assembly", aliases: [] },
  { id: "oon", name: "Организация Объединённых Наций", aliases: [] },
  { id: "reuters", name: "Reuters", aliases: [] },
  { id: "aljazeera", name: "الجزيرة", aliases: [] },
];

const found = (name: string, ...aliases: string[]) => likelyDuplicates({ name, aliases }, registry).map(({ id }) => id);

describe("a source that may be there already", () => {
  test("is found by the same name in other letters, marks or case", () => {
    expect(found("«ИНТЕРФАКС»")[0]).toBe("interfax");
    expect(found("Interfaks")[0]).toBe("interfax");
    expect(found("Владимир Мединский")).toEqual(["medinsky"]);
    expect(found("الجزيرة.")).toEqual(["aljazeera"]);
  });

  test("is found though Ukrainian and Russian write it differently", () => {
    expect(likelyDuplicates({ name: "Голос Америки", aliases: [] }, [{ id: "voa", name: "Holos Ameryky", aliases: [] }])).toEqual([{ id: "voa", name: "Holos Ameryky" }]);
  });

  test("is found by an alias", () => {
    expect(found("Coordination HQ", "kshpw")).toEqual(["kshpw"]);
  });

  test("is found by a slip of the keyboard", () => {
    expect(found("United Nation General Assembly")).toEqual(["unga"]);
  });

  test("is found by its initials, in its own or another script", () => {
    expect(found("UNGA")).toEqual(["unga"]);
    expect(found("ООН")).toEqual(["oon"]);
    expect(found("OON")).toEqual(["oon"]);
  });

  test("is found by a part of a longer name", () => {
    expect(found("Thomson Reuters")).toEqual(["reuters"]);
  });

  test("comes before another of like name, which is listed too", () => {
    expect(found("Interfax")).toEqual(["interfax", "interfax-ukraine"]);
    expect(found("Interfax-Ukraine")).toEqual(["interfax-ukraine", "interfax"]);
  });

  test("is not found where names have little in common", () => {
    expect(found("Ukrinform")).toEqual([]);
    expect(found("UN")).toEqual([]);
    expect(found("…")).toEqual([]);
  });

  test("is found among ten thousand without delay", () => {
    const many = Array.from({ length: 10_000 }, (_, at) => ({ id: String(at), name: `Local newspaper of district ${at}`, aliases: [`Газета района ${at}`] }));
    const began = performance.now();
    expect(likelyDuplicates({ name: "Local newspaper of district 77", aliases: [] }, many)[0]?.id).toBe("77");
    expect(performance.now() - began).toBeLessThan(2000);
  });

  test("is found under every name it is registered with, whatever the script", () => {
    fc.assert(fc.property(fc.string({ unit: "binary", minLength: 1, maxLength: 30 }), (name) => {
      const listed = likelyDuplicates({ name, aliases: [] }, [{ id: "same", name: "Something else", aliases: [name] }]);
      expect(listed.length).toBe(foldName(name) === "" ? 0 : 1);
    }));
  });
});
