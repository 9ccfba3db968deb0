(globalThis.runs ??= []).push("entry");
