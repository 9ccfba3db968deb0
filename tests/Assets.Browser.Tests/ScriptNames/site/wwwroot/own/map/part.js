(globalThis.runs ??= []).push("part");
