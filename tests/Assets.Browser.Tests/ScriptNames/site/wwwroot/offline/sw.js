self.addEventListener('install', event => event.waitUntil(
    caches.open('v1').then(cache => cache.addAll(['index.html', 'style.css', 'app.js'])).then(() => self.skipWaiting())));

self.addEventListener('activate', event => event.waitUntil(self.clients.claim()));

self.addEventListener('fetch', event => event.respondWith(caches.match(event.request).then(cached => cached ?? fetch(event.request))));
