/**
 * Sends files to a store, with progress, abort and retries. It has no dependencies.
 *
 * import { upload } from "/_content/Assets.Media/media-upload.js";
 * const result = await upload(input.files[0], { url: "/uploads/avatars", onProgress: p => bar.value = p });
 *
 * `MapMediaUploads` answers under `url`: it gives the ticket that says where the file goes (a bucket, or the app), and
 * checks and stores the file when it has arrived.
 */

/** The server refused the file. `reason` is a MediaRejectionReason, `message` a sentence for the user. */
export class UploadRejected extends Error {
    constructor(reason, message) {
        super(message);
        this.name = "UploadRejected";
        this.reason = reason;
    }
}

/**
 * Uploads one file.
 * @param {File|Blob} file
 * @param {object} options
 * @param {string} options.url Where `MapMediaUploads` is mapped.
 * @param {(fraction: number) => void} [options.onProgress] Receives 0 to 1 while the file is sent.
 * @param {AbortSignal} [options.signal] Aborts the upload.
 * @param {number} [options.retries] How often a request that fails for a moment is repeated, 3 by default.
 * @param {Record<string, string>} [options.headers] Headers for the requests to the app, such as an antiforgery token.
 * @returns {Promise<any>} What the app answers when the file is stored: the stored file by default.
 * @throws {UploadRejected} The server refused the file.
 * @throws {DOMException} `AbortError`: the upload was aborted.
 */
export async function upload(file, { url, onProgress, signal, retries = 3, headers } = {}) {
    const name = file.name ?? null;
    const again = action => repeat(action, retries, signal);
    const ticket = await again(() => post(url, { fileName: name, contentType: file.type, length: file.size }, headers, signal));
    if (file.size > ticket.maxLength)
        throw new UploadRejected("TooLarge", "The file is too large.");
    onProgress?.(0);
    await again(attempt => send(file, ticket, attempt, onProgress, signal));
    return await again(() => post(`${url}/complete`, { token: ticket.token }, headers, signal));
}

/** A failure after which the same request may succeed. */
class Transient extends Error {}

async function repeat(action, retries, signal) {
    for (let attempt = 0; ; attempt++) {
        try {
            return await action(attempt);
        } catch (error) {
            if (!(error instanceof Transient) || attempt >= retries)
                throw error instanceof Transient ? new Error(error.message) : error;
        }
        // Half a second, one, two, each up to half longer, so that clients do not all come back at once.
        await delay(500 * 2 ** attempt * (1 + Math.random() / 2), signal);
    }
}

function delay(milliseconds, signal) {
    return new Promise((resolve, reject) => {
        const stop = () => {
            clearTimeout(timer);
            reject(aborted());
        };
        const timer = setTimeout(() => {
            signal?.removeEventListener("abort", stop);
            resolve();
        }, milliseconds);
        signal?.addEventListener("abort", stop, { once: true });
        if (signal?.aborted)
            stop();
    });
}

async function post(url, body, headers, signal) {
    let response;
    try {
        response = await fetch(url, {
            method: "POST",
            headers: { "Content-Type": "application/json", Accept: "application/json", ...headers },
            body: JSON.stringify(body),
            credentials: "same-origin",
            signal,
        });
    } catch (error) {
        throw signal?.aborted ? aborted() : new Transient(error.message);
    }
    const text = await response.text();
    if (response.ok)
        return text ? JSON.parse(text) : null;
    if (isTransient(response.status))
        throw new Transient(`The server answered with ${response.status}.`);
    const problem = parse(text);
    if (problem?.reason)
        throw new UploadRejected(problem.reason, problem.detail ?? problem.title);
    throw new Error(problem?.detail ?? problem?.title ?? `The server answered with ${response.status}.`);
}

function parse(text) {
    try {
        return JSON.parse(text);
    } catch {
        return null;
    }
}

/** XMLHttpRequest, because fetch does not tell the progress of a request. */
function send(file, ticket, attempt, onProgress, signal) {
    return new Promise((resolve, reject) => {
        const request = new XMLHttpRequest();
        const stop = () => request.abort();
        const settle = (finish, value) => {
            signal?.removeEventListener("abort", stop);
            finish(value);
        };
        request.open(ticket.method, ticket.url);
        for (const [name, value] of Object.entries(ticket.headers ?? {}))
            request.setRequestHeader(name, value);
        request.upload.onprogress = event => {
            if (event.lengthComputable)
                onProgress?.(event.loaded / event.total);
        };
        request.onload = () => {
            // A repeated request finds the file of the first one, whose answer was lost.
            const isThere = attempt > 0 && (request.status === 409 || request.status === 412);
            if ((request.status >= 200 && request.status < 300) || isThere)
                settle(resolve);
            else if (isTransient(request.status))
                settle(reject, new Transient(`The store answered with ${request.status}.`));
            else
                settle(reject, refusal(request));
        };
        request.onerror = () => settle(reject, new Transient("The connection to the store was lost."));
        request.onabort = () => settle(reject, aborted());
        if (signal?.aborted)
            return settle(reject, aborted());
        signal?.addEventListener("abort", stop, { once: true });
        request.send(bodyOf(file, ticket));
    });
}

function bodyOf(file, ticket) {
    if (ticket.method !== "POST")
        return file;
    const form = new FormData();
    for (const [name, value] of Object.entries(ticket.fields ?? {}))
        form.append(name, value);
    // S3 ignores what follows the file.
    form.append("file", file);
    return form;
}

function refusal(request) {
    const problem = parse(request.responseText);
    return problem?.reason
        ? new UploadRejected(problem.reason, problem.detail ?? problem.title)
        : new Error(`The store answered with ${request.status}.`);
}

function isTransient(status) {
    return status === 408 || status === 429 || status >= 500;
}

function aborted() {
    return new DOMException("The upload was aborted.", "AbortError");
}
