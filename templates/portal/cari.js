(() => {
  'use strict';
  const kotak = document.getElementById('cari');
  const hasil = document.getElementById('hasil');
  const lipat = teks => teks.toLowerCase().normalize('NFD').replace(/[\u0300-\u036f]/g, '');
  const kelompok = Array.from(document.querySelectorAll('.pemda'), bagian => ({
    bagian,
    baris: Array.from(bagian.querySelectorAll('li'), butir => ({ butir, kata: lipat(butir.dataset.cari) })),
  }));
  const saring = () => {
    const dicari = lipat(kotak.value).split(/\s+/).filter(kata => kata !== '');
    let jumlah = 0;
    for (const { bagian, baris } of kelompok) {
      let ada = false;
      for (const { butir, kata } of baris) {
        const cocok = dicari.every(satu => kata.includes(satu));
        butir.hidden = !cocok;
        ada ||= cocok;
        jumlah += cocok ? 1 : 0;
      }
      bagian.hidden = !ada;
    }
    hasil.textContent = dicari.length === 0 ? '' : jumlah === 0 ? 'Tidak ditemukan.' : 'Ditemukan ' + jumlah + ' perangkat daerah.';
  };
  kotak.addEventListener('input', saring);
  document.getElementById('pencarian').hidden = false;
  saring();
})();
