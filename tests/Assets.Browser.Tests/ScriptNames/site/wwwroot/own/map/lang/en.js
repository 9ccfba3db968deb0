(globalThis.runs ??= []).push("en");
