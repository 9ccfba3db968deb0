(globalThis.runs ??= []).push("query");
