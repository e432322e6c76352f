import { expect, test } from "vitest";
import { oneDrawing } from "./one-drawing.ts";

test("a picture is drawn once for all who ask, one at a time, and a flood is turned away", async () => {
  let [atOnce, most, drawn] = [0, 0, 0];
  const draw = async () => {
    atOnce += 1;
    most = Math.max(most, atOnce);
    drawn += 1;
    await new Promise((resolve) => { setImmediate(resolve); });
    atOnce -= 1;
    return new Uint8Array();
  };
  const asked = Array.from({ length: 60 }, (_, index) => { try { return oneDrawing(`picture ${index % 20}`, draw); } catch (error) { return error; } });
  const refused = asked.filter((each) => !(each instanceof Promise));
  await Promise.all(asked.filter((each) => each instanceof Promise));
  expect({ most, drawn, refused: refused.length }).toEqual({ most: 1, drawn: 12, refused: 24 });
  expect(refused[0]).toMatchObject({ problem: "too_much" });
});

test("one that fails does not stop the others", async () => {
  await expect(oneDrawing("broken", () => Promise.reject(new Error("no font")))).rejects.toThrow("no font");
  expect(await oneDrawing("whole", async () => new Uint8Array([1]))).toEqual(new Uint8Array([1]));
});
