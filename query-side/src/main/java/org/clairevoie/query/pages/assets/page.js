// What the browser adds to pages that can be read without it: copying, tables as files, and the replay's sliders.
(() => {
  'use strict';
  document.documentElement.classList.add('js');

  const file = (name, type, text) => {
    const link = document.createElement('a');
    link.href = URL.createObjectURL(new Blob([text], {type}));
    link.download = name;
    link.click();
    URL.revokeObjectURL(link.href);
  };

  // A cell that a spreadsheet would take for a formula is given a quote before it.
  const cell = text => {
    const guarded = /^[=+\-@\t\r]/.test(text) && !/^-?[\d.,\s]+%?$/.test(text) ? "'" + text : text;
    return /[",\n]/.test(guarded) ? '"' + guarded.replaceAll('"', '""') + '"' : guarded;
  };

  const asCsv = table => [...table.rows]
      .map(row => [...row.cells].map(one => cell((one.dataset.value ?? one.textContent).trim().replace(/\s+/g, ' '))).join(','))
      .join('\r\n') + '\r\n';

  document.addEventListener('click', event => {
    const copy = event.target.closest('[data-copy]');
    if (copy) {
      navigator.clipboard.writeText(document.getElementById(copy.dataset.copy).textContent).then(() => {
        copy.textContent = copy.dataset.copied;
      });
    }
    const csv = event.target.closest('[data-csv]');
    if (csv) {
      file(csv.dataset.csv + '.csv', 'text/csv;charset=utf-8', '\ufeff' + asCsv(document.getElementById(csv.dataset.csv)));
    }
    const play = event.target.closest('[data-play]');
    if (play) {
      playing(play);
    }
  });

  // A slider stands for one of the two clocks: its value is a place in the list of dates that it carries.
  const dates = slider => slider.dataset.dates.split(' ');
  const address = slider => {
    const url = new URL(location.href);
    const all = dates(slider);
    const at = Number(slider.value);
    if (at >= all.length) {
      url.searchParams.delete(slider.name);
    } else {
      url.searchParams.set(slider.name, all[at]);
    }
    return url.pathname + url.search;
  };

  let asked = 0;
  const show = slider => {
    const mine = ++asked;
    const to = address(slider);
    const name = slider.name;
    return fetch(to, {headers: {Accept: 'text/html'}, credentials: 'same-origin'}).then(answer => answer.text()).then(text => {
      const next = new DOMParser().parseFromString(text, 'text/html').getElementById('replayed');
      if (mine !== asked) {
        return;
      }
      if (!next) {
        location.assign(to);
        return;
      }
      const held = document.activeElement && document.activeElement.id;
      document.getElementById('replayed').replaceWith(document.adoptNode(next));
      history.replaceState(null, '', to);
      const again = held && document.getElementById(held);
      if (again) {
        again.focus({preventScroll: true});
      }
      document.dispatchEvent(new CustomEvent('replayed', {detail: name}));
    }).catch(() => {
      // The login has grown old, and the issuer is elsewhere: only the browser itself gets there and back.
      if (mine === asked) {
        location.assign(to);
      }
    });
  };

  let waiting;
  document.addEventListener('input', event => {
    if (event.target.matches('input[type=range][data-dates]')) {
      clearTimeout(waiting);
      waiting = setTimeout(() => show(event.target), 120);
    }
  });

  let running = null;
  function playing(button) {
    const name = button.dataset.play;
    if (running) {
      running = null;
      button.setAttribute('aria-pressed', 'false');
      return;
    }
    running = name;
    const slider = () => document.querySelector('input[type=range][name=' + name + ']');
    if (Number(slider().value) >= Number(slider().max)) {
      slider().value = 0;
    }
    const next = () => {
      const one = slider();
      const pressed = document.querySelector('[data-play=' + name + ']');
      if (running !== name || !one || Number(one.value) >= Number(one.max)) {
        running = null;
        pressed?.setAttribute('aria-pressed', 'false');
        return;
      }
      pressed?.setAttribute('aria-pressed', 'true');
      one.value = Number(one.value) + 1;
      show(one).then(() => {
        document.querySelector('[data-play=' + name + ']')?.setAttribute('aria-pressed', String(running === name));
        setTimeout(next, 650);
      });
    };
    next();
  }
})();
