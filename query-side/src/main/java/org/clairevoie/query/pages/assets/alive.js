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
  };
  document.querySelectorAll('[data-follow]').forEach(follow);
})();
