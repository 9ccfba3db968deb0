(globalThis.runs ??= []).push("attribute");
