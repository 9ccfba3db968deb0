(globalThis.runs ??= []).push("view");
