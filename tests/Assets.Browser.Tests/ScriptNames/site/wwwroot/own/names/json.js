(globalThis.runs ??= []).push("json");
