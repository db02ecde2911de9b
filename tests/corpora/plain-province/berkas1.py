# ---------- a third very plain: one heading row
# 1
x=ctx(1,"19-01"); aa=A(x,(1,1,2,1,2,1),"A","day")
sh=Sheet("Rencana Aksi"); x.shs=[sh]
c=dict(cols=cols("no=No|phase=Tahapan|activity=Kegiatan|desc=Rencana Aksi|output=Output|target=Target|unit=Satuan|start=Tanggal Mulai|end=Tanggal Selesai|resp=Penanggung Jawab|fund=Sumber Dana|budget=Anggaran (Rp)|note=Keterangan"),phase="col",pw=PW["std"],aw=AW["resmi"],date=DT("real"),money=M("num"),total="JUMLAH",formula=1,hbg="BDD7EE")
r=put_head(sh,["RENCANA AKSI REPLIKASI INOVASI PELAYANAN PUBLIK","TAHUN 2022",None,[(1,"Nama OPD"),(3,": Dinas Kesehatan Provinsi Kepulauan Bangka Belitung")],[(1,"Inovasi"),(3,f": {x.inov} ({x.s})")],[(1,"Asal Inovasi"),(3,f": {x.asal}")],None],13)
r=table(sh,r,c,aa,x.T,x.rep); sign(sh,r+3,10,x,0)
done(x,"RENCANA AKSI DINKES PROV.xlsx","polos-tanggal",c=c)
# 2
x=ctx(2,"19-02"); aa=A(x,(2,2,1,2,1,1),"B","month",mon="two")
sh=Sheet("Sheet1"); x.shs=[sh]
c=dict(cols=cols("no=NO.|phase=TAHAP|activity=JENIS KEGIATAN|desc=URAIAN LANGKAH|resp=PELAKSANA|period=WAKTU PELAKSANAAN|output=HASIL YANG DIHARAPKAN|budget=KEBUTUHAN DANA (Rp)"),phase="repeat",act="repeat",pw=PW["caps"],aw=AW["pend"],per=W("bln_sd"),money=M("titik"),total="Total Kebutuhan Dana")
r=put_head(sh,["RENCANA AKSI REPLIKASI INOVASI \"LAJU DIFABEL\"","DINAS SOSIAL PROVINSI KEPULAUAN BANGKA BELITUNG",None],8)
r=table(sh,r,c,aa,x.T,x.rep); sign(sh,r+2,7,x,1)
done(x,"Renaksi Laju Difabel - Dinsos Babel.xlsx","polos-ulang",c=c)
# 3  W001
x=ctx(3,"19.01-01"); aa=A(x,(2,1,2,1,2,1),"C","day",ev="one")
b=[a for a in aa if a["activity"]=="1.3"][0]; b["raw"]={"end":"30 Februari 2022"}; b["truth"]={"end":None}; b["flt"]=[("W001","end")]
sh=Sheet("RA"); x.shs=[sh]
c=dict(cols=cols("no=No|desc=Bentuk Kegiatan|activity=Kegiatan Pokok|phase=Tahap Replikasi|output=Produk|tu=Volume|start=Dari|end=Sampai|resp=Yang Bertanggung Jawab|budget=Biaya|fund=Asal Dana"),phase="repeat",act="repeat",pw=PW["rom"],aw=AW["pend2"],date=DT("teks"),money=M("rp-"),total="Jumlah seluruhnya")
r=put_head(sh,[[(1,"PEMERINTAH KABUPATEN BANGKA",{"b":1})],[(1,"DINAS KESEHATAN",{"b":1})],None,[(1,"Rencana Aksi Replikasi Inovasi GETIMBAYI (Gerakan Timbang Bayi Serentak) Tahun 2022",{"b":1})],None],11)
r=table(sh,r,c,aa,x.T,x.rep); sign(sh,r+2,9,x,0)
done(x,"Dinkes Kab Bangka_getimbayi.xlsx","polos-terbalik",c=c)
# 4 xls
x=ctx(4,"19.01-02"); aa=A(x,(1,2,1,1,2,1),"G","day",short=True)
sh=Sheet("Renaksi 2022"); x.shs=[sh]
c=dict(cols=cols("no=No|phase=Tahapan|activity=Kegiatan|desc=Uraian Kegiatan|output=Keluaran|target=Jumlah|unit=Satuan|period=Jadwal|resp=PIC|code=Kode Sub Kegiatan|budget=Pagu (Rp)"),pw=PW["th"],aw=AW["num"],per=W("tgl_sd"),money=M("num"),total="TOTAL",numrow=lambda i:i)
r=put_head(sh,["RENCANA AKSI REPLIKASI INOVASI PELAYANAN PUBLIK",None,[(2,"Pemerintah Daerah"),(4,"Kabupaten Bangka")],[(2,"OPD"),(4,x.opd)],[(2,"Inovasi"),(4,"ALSEDA (Akta Lahir Sekali Datang)")],[(2,"Pemda asal inovasi"),(4,x.asal)],None],11)
r=table(sh,r,c,aa,x.T,x.rep); sign(sh,r+2,9,x,0)
done(x,"RENAKSI ALSEDA DISDUKCAPIL.xls","polos-xls","xls",c=c)
# 5 csv ; cp1252
x=ctx(5,"19.01-03"); aa=A(x,(1,1,2,2,2,1),"A","month",mon="one",ev="two")
sh=Sheet("csv"); x.shs=[sh]
c=dict(cols=cols("no=No|phase=Tahap|activity=Kegiatan|desc=Aksi|output=Hasil|period=Bulan Pelaksanaan|resp=Penanggungjawab|fund=Sumber Anggaran|budget=Anggaran"),phase="first",pw=PW["std"],aw=AW["pend3"],per=W("bln_en"),money=M("titik"),total="Jumlah",pmerge=0,amerge=0,totcol="desc",totmerge=0)
r=put_head(sh,[[(1,"RENCANA AKSI REPLIKASI KLITAMAK TAHUN 2022")],[(1,"Dinas Pertanian dan Pangan Kabupaten Bangka")],[(1,None)]],9)
r=table(sh,4,c,aa,x.T,x.rep); sh.put(r+2,8,"Sungailiat, 22 Oktober 2021"); sh.put(r+3,8,"Kepala Dinas"); sh.put(r+6,8,x.nama)
done(x,"klitamak distan bangka.csv","csv-titikkoma","csv",c=c,enc="cp1252",delim=";")
# 6 ods
x=ctx(6,"19.01-05"); aa=A(x,(2,1,1,1,3,1),"C","day",mon="two",ev="two")
sh=Sheet("Lembar1"); x.shs=[sh]
c=dict(cols=cols("no=Nomor|phase=Fase|activity=Aktivitas|desc=Rincian Pekerjaan|start=Mulai|end=Selesai|resp=Petugas|output=Bukti Hasil|budget=Perkiraan Biaya (Rp)|note=Catatan"),pw=PW["fase"],aw=AW["pend"],date=DT("real"),money=M("num"),total="Jumlah Biaya")
r=put_head(sh,[[(1,"Rencana Aksi Replikasi Inovasi TASJAMAS",{"b":1})],[(1,"Perangkat Daerah: Dinas Lingkungan Hidup Kabupaten Bangka")],[(1,"Daerah asal: Kota Balikpapan")],None],10)
r=table(sh,r,c,aa,x.T,x.rep); sign(sh,r+2,8,x,3)
done(x,"DLH Bangka - Tasjamas.ods","polos-ods","ods",c=c)
# 7
x=ctx(7,"19.02-01"); aa=A(x,(1,1,1,1,1,1),"Q","quarter",pool=JL,ev="one")
sh=Sheet("RENAKSI"); x.shs=[sh]
c=dict(cols=cols("no=No|phase=Tahapan Replikasi|desc=Kegiatan|output=Indikator Keluaran|tu=Target|period=Triwulan|resp=Pejabat Pelaksana|budget=Anggaran"),act="none",no=lambda n,p,a,d,act:act,pw=PW["std"],per=W("tw"),money=M("rp"),total="Jumlah Anggaran")
r=put_head(sh,["RENCANA AKSI REPLIKASI INOVASI KAWISDAM","DINAS PARIWISATA KABUPATEN BELITUNG","TAHUN ANGGARAN 2022",None],8)
r=table(sh,r,c,aa,x.T,x.rep); sign(sh,r+2,6,x,0)
done(x,"Renaksi Dispar Belitung 2022.xlsx","polos-triwulan",c=c)
# 8 W002
x=ctx(8,"19.02-02"); aa=A(x,(2,2,2,1,2,1),"A","day",short=True,mon="two")
b=[a for a in aa if a["activity"]=="2.2"][0]; o=b["end"]; b["start"],b["end"]=o,b["start"]; b["flt"]=[("W002","end")]
sh=Sheet("Rencana Kerja"); x.shs=[sh]
c=dict(cols=cols("phase=Tahapan|activity=Kegiatan|no=No|desc=Rencana Kerja|start=Tgl. Awal|end=Tgl. Akhir|output=Output/Hasil|target=Kuantitas|unit=Satuan Ukur|resp=Koordinator|budget=Alokasi (Rp)|fund=Sumber Pembiayaan|note=Ket."),pw=PW["tahap"],aw=AW["pend3"],date=DT("dmy"),money=M("num"),total="Jumlah Alokasi",formula=1)
r=put_head(sh,["RENCANA KERJA REPLIKASI INOVASI PELAYANAN PUBLIK TAHUN 2022",None,[(1,"Instansi : DPMPTSP Kabupaten Belitung")],[(1,f"Nama Inovasi : {x.inov} (IZIN WARKOP), asal {x.asal}")],None],13)
r=table(sh,r,c,aa,x.T,x.rep); two(sh,r+2,4,10,x)
done(x,"DPMPTSP - rencana kerja izin warkop.xlsx","polos-dpmptsp",c=c)
# 9 docx plain
x=ctx(9,"19.02-03"); aa=A(x,(1,1,2,1,2,1),"A","month")
sh=Sheet("Tabel 1")
c=dict(cols=cols("no=No|phase=Tahapan|activity=Kegiatan|desc=Uraian Kegiatan|output=Keluaran|period=Waktu|resp=Penanggung Jawab|budget=Anggaran (Rp)"),pw=PW["std"],aw=AW["pend3"],per=W("bln_sd"),money=M("titik"),total="JUMLAH",tal="c")
table(sh,1,c,aa,x.T,x.rep)
body=[("p",("PEMERINTAH KABUPATEN BELITUNG",{"b":1,"al":"c"})),("p",("DINAS PERHUBUNGAN",{"b":1,"al":"c"})),("p",""),("p",("RENCANA AKSI REPLIKASI INOVASI TERASAH (TERMINAL RAMAH ANAK SEKOLAH)",{"b":1,"al":"c"})),("p","Dalam rangka menindaklanjuti surat Biro Organisasi perihal replikasi inovasi pelayanan publik, bersama ini disampaikan rencana aksi sebagai berikut:"),("t",sh),("p",""),("p",("Tanjungpandan, 25 Oktober 2021",{"ind":20})),("p",("Kepala Dinas Perhubungan",{"ind":20})),("p",""),("p",""),("p",(x.nama,{"ind":20,"b":1})),("p",("NIP. .......................",{"ind":20}))]
done(x,"Rencana aksi Dishub Belitung.docx","docx-polos","docx",c=c,body=body)
# 10 tanpa judul di lembar selain nama OPD; single-month columns
x=ctx(10,"19.02-05"); aa=A(x,(2,2,1,1,2,1),"E","month",short=True,ev="one")
sh=Sheet("Pimtari"); x.shs=[sh]
c=dict(cols=cols("no=#|phase=Tahap Kegiatan|activity=Kegiatan Utama|desc=Langkah Kegiatan|start=Bulan Awal|end=Bulan Akhir|resp=PJ|fund=Dana Dari|budget=Besaran (Rp)|output=Dokumen Bukti"),phase="repeat",act="col",pw=PW["ang"],aw=AW["LET"],date=DT("blnth"),money=M("dash"),total="Total")
r=put_head(sh,[[(1,"Dinas Koperasi, Usaha Kecil dan Menengah Kab. Belitung",{"b":1})],[(1,"Rencana aksi PIMTARI (Pinjam Modal Tanpa Rentenir), replikasi dari Kab. Lumajang")],None],10)
r=table(sh,r,c,aa,x.T,x.rep); sh.put(r+2,1,"Catatan: anggaran mengikuti RKA yang sedang dibahas."); sign(sh,r+3,8,x,1)
done(x,"PIMTARI rencana aksi 2021-10.xlsx","polos-bulan",c=c)
# 11 A002
x=ctx(11,"19.03-01"); aa=A(x,(1,2,2,1,2,2),"A","month",ev="two")
b=[a for a in aa if a["activity"]=="2.1"][0]; b["budget"]=-5000000; b["fund"]="APBD"; b["flt"]=[("A002","budget")]
sh=Sheet("Rencana Aksi 2022"); x.shs=[sh]
c=dict(cols=cols("no=No.|phase=Tahapan|activity=Nama Kegiatan|desc=Apa yang Dikerjakan|output=Hasil|period=Kapan|resp=Siapa|budget=Berapa Biayanya (Rp)|fund=Dari Mana"),pw=PW["std"],aw=AW["pend2"],per=W("bln_short"),money=M("num"),total=None)
r=put_head(sh,["MATRIKS RENCANA AKSI GUKUPULIL (GURU KUNJUNG PULAU KECIL)","DINAS PENDIDIKAN DAN KEBUDAYAAN KABUPATEN BANGKA SELATAN",None],9)
r=table(sh,r,c,aa,x.T,x.rep); sign(sh,r+2,7,x,0)
done(x,"matriks rencana aksi gukupulil.xlsx","polos-tanya",c=c)
# 12 csv utf8 comma quoted iso dates
x=ctx(12,"19.03-02"); aa=A(x,(1,1,1,2,2,1),"B","day",short=True)
sh=Sheet("csv"); x.shs=[sh]
c=dict(cols=cols("no=no|phase=tahapan|activity=kegiatan|desc=uraian|output=keluaran|target=target|unit=satuan|start=mulai|end=selesai|resp=penanggung jawab|budget=anggaran|fund=sumber dana|note=keterangan"),phase="repeat",act="repeat",pw=PW["std"],aw=AW["resmi"],date=DT("iso"),money=M("gen"),total=None)
r=put_head(sh,[[(1,"Rencana aksi replikasi inovasi LADABAWA, Dinas Pemberdayaan Masyarakat dan Desa Kabupaten Bangka Selatan, tahun 2022")]],12)
r=table(sh,r,c,aa,x.T,x.rep)
done(x,"ladabawa_dpmd_basel.csv","csv-koma","csv",c=c,enc="utf-8",delim=",")
# 13 xlsx hidden old sheet, no total
x=ctx(13,"19.03-03"); aa=A(x,(2,1,1,1,2,1),"G","week",mon="one",ev="two")
sh=Sheet("RA JEPARUH"); x.shs=[sh]
c=dict(cols=cols("no=No|activity=Kegiatan|desc=Uraian Langkah Kegiatan|phase=Tahap|period=Masa Pelaksanaan|output=Keluaran|tu=Banyaknya|resp=Pengampu|budget=Nilai (Rp)|note=Penjelasan"),phase="repeat",act="col",pw=PW["monev"],aw=AW["let"],per=W("mg"),money=M("num"),total="Jumlah",noact=1,no=lambda n,p,a,d,act:list(RESMI).index(act)+1,totcol="no")
r=put_head(sh,[[(1,"DINAS KESEHATAN KABUPATEN BANGKA SELATAN",{"b":1})],[(1,"RENCANA AKSI REPLIKASI: Jemput Pasien Jiwa Sampai Pulih (JEPARUH)",{"b":1})],None],10)
r=table(sh,r,c,aa,x.T,x.rep); sign(sh,r+2,8,x,2)
s2=Sheet("Singkatan"); x.shs.append(s2)
for i_,(p_,q_) in enumerate((("Singkatan","Kepanjangan"),("JEPARUH","Jemput Pasien Jiwa Sampai Pulih"),("ODGJ","Orang dengan gangguan jiwa"),("SOP","Standar operasional prosedur"))): s2.put(i_+1,1,p_); s2.put(i_+1,2,q_)
done(x,"RA Jeparuh Basel.xlsx","polos-minggu",c=c)
