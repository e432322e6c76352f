"use client";

import { CheckField } from "../_components/field";
import { Kbd } from "../_components/kbd";
import { useSingleKeys } from "../_keys/setting";
import { themes, themeWords } from "../_shell/theme";
import { useTheme } from "../_shell/use-theme";

/** What this browser keeps to itself: keys and appearance. They act at once. */
export function DeviceSettings() {
  const [singleKeys, setSingleKeys] = useSingleKeys();
  const [theme, setTheme] = useTheme();
  return (
    <div className="form">
      <CheckField label="Single keys" checked={singleKeys} onChange={(event) => setSingleKeys(event.target.checked)}
        help={<>Letters and digits alone do things, such as <Kbd keys="j" /> for the next row. They never fire while you type. Switch them off if you speak to your computer, or press keys by accident.</>} />
      <fieldset className="field">
        <legend>Appearance</legend>
        <div><div className="toggle">{themes.map((one) => <label key={one}><input type="radio" name="appearance" checked={theme === one} onChange={() => setTheme(one)} />{themeWords[one]}</label>)}</div></div>
      </fieldset>
    </div>
  );
}
