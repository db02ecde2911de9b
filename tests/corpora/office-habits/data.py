import random, datetime as dt, calendar
from kit import BUL,BL,ROM
PEMDA=[("19","Provinsi Kepulauan Bangka Belitung"),("19.01","Kabupaten Bangka"),("19.02","Kabupaten Belitung"),("19.03","Kabupaten Bangka Selatan"),("19.04","Kabupaten Bangka Tengah"),("19.05","Kabupaten Bangka Barat"),("19.06","Kabupaten Belitung Timur"),("19.71","Kota Pangkalpinang")]
OPD=[("Dinas Kesehatan","Dinkes","Jaringan Antar Ibu Hamil Risiko Tinggi","JARI BUMIL","Kabupaten Pemalang","1.02.02"),
("Dinas Sosial","Dinsos","Layanan Terpadu Warga Rentan","LENTERA WARGA","Kota Surakarta","1.06.04"),
("Dinas Kependudukan dan Pencatatan Sipil","Disdukcapil","Akta Lahir Langsung Jadi","ALAJADI","Kabupaten Sragen","2.12.03"),
("Dinas Perhubungan","Dishub","Pantau Angkutan Sekolah","PANTAS","Kota Madiun","2.15.02"),
("Dinas Perikanan","Diskan","Lelang Ikan Dalam Jaringan","LEKANDARI","Kabupaten Lamongan","3.25.04"),
("Dinas Perpustakaan dan Kearsipan","Dispusip","Perahu Baca Pulau Kecil","PERAHU BACA","Kabupaten Sumenep","2.23.02"),
("Dinas Lingkungan Hidup","DLH","Tukar Sampah Jadi Sembako","TUSABAKO","Kota Malang","2.11.11"),
("Dinas Penanaman Modal dan Pelayanan Terpadu Satu Pintu","DPMPTSP","Izin Usaha Mikro Diantar","IZIN MIDI","Kabupaten Banyuwangi","2.18.04"),
("Dinas Pendidikan","Disdik","Jemput Anak Putus Sekolah","JEMPUT ASA","Kabupaten Kebumen","1.01.02"),
("Dinas Pertanian","Distan","Klinik Tanaman Keliling","KLINTAK","Kabupaten Klaten","3.27.07"),
("Dinas Pekerjaan Umum dan Penataan Ruang","DPUPR","Lapor Jalan Berlubang","LAPJALU","Kabupaten Sleman","1.03.10"),
("Dinas Tenaga Kerja","Disnaker","Bursa Kerja Desa","BURSADES","Kabupaten Kendal","2.07.04"),
("Badan Penanggulangan Bencana Daerah","BPBD","Peringatan Dini Rob Warga","PERIRAGA","Kota Semarang","1.05.03"),
("Satuan Polisi Pamong Praja","Satpol PP","Patroli Ramah Pasar","PATRASAR","Kota Bogor","1.05.02"),
("Dinas Pariwisata","Dispar","Sistem Informasi Pariwisata Batu Pengembangan Ekonomi Kreatif","SIP BANGET","Kota Batu","3.26.03"),
("Dinas Perumahan dan Kawasan Permukiman","Disperkim","Sistem Informasi Program Pendataan Rumah Tidak Layak Huni","SIGAP-RLTH","Kabupaten Gresik","1.04.03"),
("Dinas Komunikasi dan Informatika","Diskominfo","Wifi Balai Desa","WIBADESA","Kabupaten Kulon Progo","2.16.03"),
("Badan Pendapatan Daerah","Bapenda","Pajak Daerah Jemput Bola","PADJEMBOL","Kota Tangerang","5.02.04")]
class R:  # roster row
    def __init__(s,kode,pk,pemda,o):
        s.kode,s.pk,s.pemda=kode,pk,pemda; s.opd,s.sk,s.inov,s.sg,s.asal,s.urus=o; s.lvl=1 if pk=="19" else 2
        s.short=pemda.replace("Kabupaten","Kab.").replace("Provinsi Kepulauan Bangka Belitung","Prov. Kep. Bangka Belitung")
        s.pemkab="Pemprov Kep. Bangka Belitung" if s.lvl==1 else ("Pemkot "+pemda[5:] if pemda.startswith("Kota") else "Pemkab "+pemda[10:])
        s.ibu={"19":"Pangkalpinang","19.01":"Sungailiat","19.02":"Tanjungpandan","19.03":"Toboali","19.04":"Koba","19.05":"Muntok","19.06":"Manggar","19.71":"Pangkalpinang"}[pk]
        s.kep="Kepala "+s.opd if not s.opd.startswith(("Badan Penanggulangan",)) else "Kepala Pelaksana "+s.opd
def roster():
    out=[]; g=random.Random(77); pool=[]
    for i,(pk,p) in enumerate(PEMDA):
        n=6 if i<4 else 5
        while len(pool)<n: x=[o for o in OPD if o not in pool]; g.shuffle(x); pool+=x
        for k in range(n): out.append(R(f"{pk}-{k+1:02d}",pk,p,pool.pop(0)))
    seen=set()
    for r in out: assert (r.pk,r.opd) not in seen,(r.pk,r.opd); seen.add((r.pk,r.opd))
    return out
PH={1:"Persiapan",2:"Pelaksanaan",3:"Monitoring dan Evaluasi"}
ACT={"1.1":"Penetapan SK Tim Replikasi","1.2":"Komunikasi dengan pemda asal inovasi","1.3":"Mendesain inovasi yang akan diadaptasi","2.1":"Sosialisasi internal","2.2":"Penguatan SDM, proses dan sarana","2.3":"Uji coba","3.1":"Monitoring bulanan","3.2":"Evaluasi triwulanan"}
ACTF={"1.1":"Penetapan SK Tim Replikasi Unit/OPD","1.2":"Komunikasi antara pemda yang mereplikasi dengan pemda asal inovasi","1.3":"Mendesain inovasi yang akan diadaptasi","2.1":"Sosialisasi internal inovasi yang akan direplikasi/diadaptasi","2.2":"Penguatan aspek sumber daya manusia serta proses dan sarana","2.3":"Uji coba","3.1":"Monitoring bulanan dalam rangka perbaikan pelaksanaan","3.2":"Evaluasi 3 (tiga) bulanan dalam rangka penilaian pelaksanaan"}
FREE={"1.1":["Pembentukan tim replikasi dengan SK Kepala OPD","SK tim replikasi ditetapkan","Tim replikasi dibentuk dan di-SK-kan"],
"1.2":["Menjalin komunikasi dengan daerah asal inovasi","Hubungan dan komunikasi dengan pemda asal","Komunikasi awal ke pemerintah daerah asal inovasi"],
"1.3":["Merancang desain inovasi hasil adaptasi","Desain inovasi disesuaikan dengan keadaan daerah","Menyusun desain adaptasi inovasi"],
"2.1":["Sosialisasi inovasi kepada jajaran internal","Pengenalan dan sosialisasi di lingkungan internal","Sosialisasi ke dalam (internal dinas)"],
"2.2":["Memperkuat SDM, proses kerja, serta sarana","Penguatan orang, proses dan sarana pendukung","SDM, proses dan sarananya diperkuat"],
"2.3":["Uji coba di lapangan","Uji coba terbatas inovasi","Pelaksanaan uji coba replikasi"],
"3.1":["Monitoring tiap bulan","Monitoring rutin bulanan untuk perbaikan","Pemantauan (monitoring) setiap bulan"],
"3.2":["Evaluasi tiap tiga bulan","Evaluasi per triwulan untuk penilaian","Penilaian (evaluasi) triwulanan"]}
D={"1.1":["Rapat pembentukan tim replikasi {sg}","Penyusunan konsep SK tim pelaksana {sg}","Penandatanganan SK tim replikasi oleh pimpinan","Penunjukan anggota tim lintas bidang untuk {sg}","Pengajuan draf keputusan tim kepada Bagian Hukum","Pembagian tugas anggota tim replikasi","Penerbitan surat tugas tim inti {sg}"],
"1.2":["Pengiriman surat permohonan replikasi kepada Pemerintah {asal}","Pertemuan daring dengan pengelola {sg} {asal}","Kunjungan belajar ke {asal}","Penyiapan naskah kesepakatan bersama dengan {asal}","Konsultasi teknis jarak jauh dengan tim {asal}","Permintaan dokumen teknis {sg} kepada {asal}","Studi tiru penerapan {sg}"],
"1.3":["Pemetaan kebutuhan pengguna layanan","Penyusunan alur layanan baru {sg}","Diskusi terpumpun rancangan {sg} versi daerah","Penulisan SOP layanan","Perancangan tampilan aplikasi {sg}","Penyesuaian formulir layanan dengan aturan daerah","Telaah kesenjangan antara {asal} dan daerah sendiri"],
"2.1":["Apel pengenalan {sg} bagi seluruh pegawai","Rapat internal penyampaian rencana {sg}","Pembuatan video singkat untuk pegawai","Penyebaran buku saku {sg} ke unit kerja","Temu pegawai membahas perubahan layanan","Paparan {sg} di hadapan pejabat struktural"],
"2.2":["Pelatihan petugas pengelola {sg}","Pengadaan perangkat komputer dan jaringan","Bimbingan teknis operator","Penataan ruang layanan","Magang dua petugas di {asal}","Pengadaan alat tulis dan papan informasi","Penyempurnaan alur kerja loket"],
"2.3":["Penerapan terbatas {sg} di satu lokasi","Simulasi layanan bersama pengguna","Penerapan percontohan di dua kecamatan","Pengujian aplikasi {sg} oleh petugas","Perbaikan setelah masa percontohan"],
"3.1":["Rapat pemantauan bulanan {sg}","Penyusunan laporan bulanan kemajuan","Pencatatan kendala layanan setiap bulan","Kunjungan pemantauan ke lokasi layanan","Pengumpulan data pengguna layanan tiap bulan"],
"3.2":["Penilaian capaian {sg} per triwulan","Survei kepuasan pengguna layanan","Penyusunan laporan penilaian tiga bulanan","Rapat evaluasi bersama pimpinan","Penghitungan capaian indikator layanan"]}
TAIL=[""," secara bertahap"," bersama unit terkait"," di lingkungan {sk}"," sesuai kebutuhan"," dengan dukungan mitra"," oleh tim inti"," pada jam kerja",""," (tahap awal)"]
O={"1.1":[("SK tim",1,"dokumen"),("Keputusan Kepala Dinas",1,"SK"),("Notulen rapat",1,"berkas"),("Surat tugas",3,"lembar")],
"1.2":[("Surat permohonan",1,"surat"),("Naskah kesepakatan",1,"dokumen"),("Laporan kunjungan",1,"laporan"),("Catatan pertemuan",2,"kali")],
"1.3":[("Rancangan inovasi",1,"dokumen"),("SOP layanan",2,"SOP"),("Peta kebutuhan",1,"laporan"),("Purwarupa aplikasi",1,"aplikasi")],
"2.1":[("Daftar hadir dan foto",40,"orang"),("Buku saku",150,"eksemplar"),("Video",1,"buah"),("Undangan dan notula",2,"kegiatan")],
"2.2":[("Petugas terlatih",12,"orang"),("Komputer terpasang",4,"unit"),("Berita acara serah terima",1,"paket"),("Sertifikat pelatihan",20,"lembar")],
"2.3":[("Laporan percontohan",1,"laporan"),("Berita acara",2,"lokasi"),("Catatan perbaikan",1,"dokumen")],
"3.1":[("Laporan bulanan",6,"laporan"),("Notula pemantauan",5,"kali"),("Rekap kendala",6,"lembar")],
"3.2":[("Laporan triwulan",2,"laporan"),("Hasil survei",2,"dokumen"),("Nilai capaian",2,"kali")]}
POS=["Sekretaris","Kabid Pelayanan","Kasubbag Umum","Kasi Data","Kabid Pengembangan","Kasubbag Perencanaan","Kepala UPTD","Ketua Tim Replikasi","Analis Kebijakan","Pranata Komputer","Kasi Kerja Sama","Kabid Sarana","Kasubbag Keuangan","Koordinator Lapangan","Kasi Pemberdayaan","Bidang Informasi","Subkoordinator Evaluasi","Tim Kerja Inovasi"]
NOTE=[None,None,None,"Bersama Bagian Organisasi","Jadwal dapat bergeser","Luring dan daring","Termasuk konsumsi rapat","Menunggu undangan","Dikerjakan sendiri"]
SCHED={"A":{"1.1":(1,1),"1.2":(1,2),"1.3":(2,3),"2.1":(4,4),"2.2":(4,5),"2.3":(6,6),"3.1":(7,12),"3.2":(7,12)},
"B":{"1.1":(1,1),"1.2":(2,2),"1.3":(2,3),"2.1":(4,4),"2.2":(4,6),"2.3":(7,8),"3.1":(9,12),"3.2":(9,12)},
"C":{"1.1":(1,1),"1.2":(1,1),"1.3":(1,2),"2.1":(3,3),"2.2":(3,4),"2.3":(5,5),"3.1":(6,12),"3.2":(6,12)},
"D":{"1.1":(-1,-1),"1.2":(-1,0),"1.3":(1,2),"2.1":(3,3),"2.2":(3,5),"2.3":(6,7),"3.1":(8,12),"3.2":(8,12)},
"E":{"1.1":(1,2),"1.2":(2,3),"1.3":(3,4),"2.1":(5,5),"2.2":(5,6),"2.3":(7,7),"3.1":(8,12),"3.2":(8,12)},
"Q":{"1.1":(1,3),"1.2":(1,3),"1.3":(1,3),"2.1":(4,6),"2.2":(4,6),"2.3":(7,9),"3.1":(10,12),"3.2":(10,12)}}
def ym(m): return (2022,m) if m>=1 else (2021,12+m)
def last(m): y,k=ym(m); return calendar.monthrange(y,k)[1]
def day(m,d): y,k=ym(m); return dt.date(y,k,min(d,last(m)))
W=[None,(1,7),(8,14),(15,21),(22,31)]
def gen(seed,ro,n=12,gran="month",sched="A",stick=0.0,unitmoney=50000,funds=("APBD",),counts=None,days=None,maxb=30):
    g=random.Random(seed); acts=list(SCHED["A"]); cnt={a:1 for a in acts}
    if counts: cnt.update(counts)
    else:
        for _ in range(n-8):
            a=g.choice([x for x in acts if cnt[x]<3]); cnt[a]+=1
    out=[]; prev=None; used=set()
    for a in acts:
        m1,m2=SCHED[sched][a]; ds=g.sample(D[a],cnt[a]); w_=[]
        for j in range(cnt[a]):
            if cnt[a]>1 and a[0]!="3" and m2>m1 and gran!="quarter":
                k=[(m1,m1),(m1,m2),(m2,m2)] if cnt[a]==3 else [(m1,m1),(m1,m2)]
                p,q=k[j]
            else: p,q=m1,m2
            x=dict(ph=int(a[0]),act=a,m1=p,m2=q,w1=1,w2=4,days=None)
            if gran in("month","quarter"): s,e=day(p,1),day(q,31)
            elif gran=="week":
                if a[0]!="3":
                    x["w1"]=g.choice([1,2] if p==q else [1,2,3]); x["w2"]=g.choice([w for w in (1,2,3,4) if w>=x["w1"]] if p==q else [1,2,3,4])
                s,e=day(p,W[x["w1"]][0]),day(q,W[x["w2"]][1])
            elif gran=="day":
                if a[0]=="3": s,e=day(p,1),day(q,g.choice([29,30,31]) if j else 31)
                else: s=day(p,g.randint(3,12)); e=day(q,g.randint(s.day+2 if p==q else 3,28))
            elif gran=="days":
                if a=="3.1": x["days"]=[day(m,5) for m in range(p,q+1)] ; 
                elif a=="3.2": x["days"]=[day(m,27) for m in range(p,q+1) if m%3==0]
                else:
                    k=g.choice([1,2,2,3,3,4]); ds_=sorted(g.sample(range(2,28),k)); x["days"]=[day(p if (p==q or i<(k+1)//2) else q,d_) for i,d_ in enumerate(ds_)]
                s,e=x["days"][0],x["days"][-1]
            x["s"],x["e"]=s,e
            t=ds[j]+g.choice(TAIL); x["desc"]=t.format(sg=ro.sg,asal=ro.asal,sk=ro.sk); 
            o=g.choice(O[a]); x["out"],x["tg"],x["un"]=o; x["tg"]=x["tg"] if x["tg"]<3 else x["tg"]+g.randint(0,3)
            x["resp"]=g.choice(POS); x["code"]=f"{ro.urus}.{ro.lvl}.{g.randint(1,3):02d}.{g.randint(1,9):02d}"
            x["bud"]=0 if (a=="1.1" and g.random()<.7) or g.random()<.12 else g.randint(2,maxb)*unitmoney*g.choice([1,2,3])
            x["fund"]=g.choice(funds) if x["bud"] else None; x["note"]=g.choice(NOTE)
            if prev:
                for f in ("resp","code"):
                    if g.random()<stick: x[f]=prev[f]
                if x["fund"] and prev["fund"] and g.random()<stick: x["fund"]=prev["fund"]
                if prev["act"]==a and g.random()<stick: x["out"],x["tg"],x["un"]=prev["out"],prev["tg"],prev["un"]
            out.append(x); prev=x
    return out
# ---- Indonesian writing
SAT="nol satu dua tiga empat lima enam tujuh delapan sembilan sepuluh sebelas".split()
def eja(n):
    if n<12: return SAT[n]
    if n<20: return SAT[n-10]+" belas"
    if n<100: return SAT[n//10]+" puluh"+(" "+SAT[n%10] if n%10 else "")
    if n<200: return "seratus"+(" "+eja(n-100) if n%100 else "")
    if n<1000: return SAT[n//100]+" ratus"+(" "+eja(n%100) if n%100 else "")
    if n<2000: return "seribu"+(" "+eja(n-1000) if n%1000 else "")
    if n<10**6: return eja(n//1000)+" ribu"+(" "+eja(n%1000) if n%1000 else "")
    return eja(n//10**6)+" juta"+(" "+eja(n%10**6) if n%10**6 else "")
def dots(n): return f"{n:,}".replace(",",".")
def rp(n,p="Rp",suf=""): return p+dots(n)+suf
BP="Jan Peb Mrt Apr Mei Jun Jul Agt Sep Okt Nop Des".split()
BULP=[{"Februari":"Pebruari","November":"Nopember"}.get(b,b) for b in BUL]
def tgl(d,y=True): return f"{d.day} {BUL[d.month-1]}"+(f" {d.year}" if y else "")
def bulan(d,y=True): return BUL[d.month-1]+(f" {d.year}" if y else "")
def juta(n): s=f"{n/1e6:.3f}".rstrip("0").rstrip("."); return s.replace(".",",")
def wk(d):
    return 1 if d.day<8 else 2 if d.day<15 else 3 if d.day<22 else 4
def mk(a):  # months of the year 2022 (1..12) covered
    return range(max(a["m1"],1),a["m2"]+1)
def pplan(a,m):
    if m<a["m1"]: return None
    if m>a["m2"]: return None
    return round(100*(m-a["m1"]+1)/(a["m2"]-a["m1"]+1)/5+.01)*5 if m<a["m2"] else 100
def preal(g,acts,upto,after="blank",lag=.3):
    """sets a['pr']={month:%}"""
    for a in acts:
        d={}; p=0
        for m in range(max(a["m1"],1),upto+1):
            v=pplan(a,m) if m<=a["m2"] else 100
            if m<a["m2"] and g.random()<lag: v=max(v-10,5)
            if m>a["m2"] and (after=="blank" or p>=100 and g.random()<.5): continue
            if m==a["m2"] and g.random()<.25 and m<upto: v=90
            v=max(v,p); p=v; d[m]=v
        a["pr"]=d
def spent(a,v): return int(a["bud"]*v/100)//1000*1000
