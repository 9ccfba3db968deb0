importScripts('precache.js');

self.addEventListener('install', event => event.waitUntil(
    caches.open('precache').then(cache => cache.addAll(self.__WB_MANIFEST.map(({ url }) => url))).then(() => self.skipWaiting())));

self.addEventListener('activate', event => event.waitUntil(self.clients.claim()));

self.addEventListener('fetch', event => event.respondWith(caches.match(event.request).then(cached => cached ?? fetch(event.request))));
