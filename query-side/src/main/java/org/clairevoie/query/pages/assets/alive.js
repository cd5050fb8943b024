// Pages of what goes on: they ask again for what has changed, when they are told that it has. Without script there is a link to look again.
(() => {
  'use strict';
  htmx.config.includeIndicatorStyles = false;
  htmx.config.allowEval = false;
  htmx.config.allowScriptTags = false;
  htmx.config.historyEnabled = false;

  // The same address answers data to whoever does not ask for a page.
  document.addEventListener('htmx:configRequest', event => {
    event.detail.headers.Accept = 'text/html';
  });

  const LOOK_AGAIN = 3000;

  const follow = followed => {
    const events = new EventSource(followed.dataset.follow);
    events.addEventListener('progress', () => {
      const progress = document.getElementById('progress');
      if (progress) {
        htmx.trigger(progress, 'progress');
      }
    });
    events.addEventListener('ended', () => {
      events.close();
      htmx.trigger(followed, 'ended');
    });
    // Where too many follow already, or the stream is gone for good, it is looked at again and again.
    events.addEventListener('error', () => {
      if (events.readyState === EventSource.CLOSED) {
        setTimeout(() => htmx.trigger(followed, 'ended'), LOOK_AGAIN);
      }
    });
  };
  document.querySelectorAll('[data-follow]').forEach(follow);

  // What goes on still when it has been asked for again is followed anew.
  document.addEventListener('htmx:load', event => {
    if (event.detail.elt.matches('[data-follow]')) {
      follow(event.detail.elt);
    }
  });
})();
