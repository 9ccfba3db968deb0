(globalThis.runs ??= []).push("de");
