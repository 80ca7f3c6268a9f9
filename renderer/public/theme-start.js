// Runs before anything is drawn, so that a chosen theme is there from the first moment; the page takes over from here.
(() => {
  try {
    const kept = JSON.parse(localStorage.getItem('senyap.theme'));
    const isChosen = kept === 'light' || kept === 'dark' || kept === 'sun';
    const isDark = isChosen ? kept === 'dark' : matchMedia('(prefers-color-scheme: dark)').matches;
    const root = document.documentElement;
    if (isChosen) root.dataset.theme = kept;
    root.dataset.mantineColorScheme = isDark ? 'dark' : 'light';
  } catch {
    // A browser that keeps nothing follows its system.
  }
})();
