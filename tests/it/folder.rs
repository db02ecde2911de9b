//! What a folder gives of its files, and what it keeps from reading. Will not try what a workspace makes of it.

use std::fs;
use std::path::Path;

use ripp::error::Error;
use ripp::folder::{Folder, Obstacle};

fn folder() -> (tempfile::TempDir, Folder) {
    let dir = tempfile::tempdir().unwrap();
    fs::create_dir_all(dir.path().join("ruang/sub")).unwrap();
    fs::write(dir.path().join("rahasia.txt"), "rahasia").unwrap();
    fs::write(dir.path().join("ruang/sub/a.txt"), "isi").unwrap();
    let folder = Folder::open(&dir.path().join("ruang")).unwrap();
    (dir, folder)
}

#[test]
fn a_plain_file_is_read_up_to_the_limit() {
    let (_dir, folder) = folder();
    for name in ["sub/a.txt", "./sub/a.txt"] {
        assert_eq!(folder.bytes(name.as_ref(), 3).unwrap(), b"isi");
    }
    assert!(matches!(folder.bytes("sub/a.txt".as_ref(), 2), Err(Obstacle::TooLarge(3))));
    assert!(matches!(folder.bytes("sub".as_ref(), 9), Err(Obstacle::NotAFile)));
    assert!(matches!(folder.bytes("sub/a.txt/b".as_ref(), 9), Err(Obstacle::NotAFile)));
    assert!(matches!(folder.bytes("".as_ref(), 9), Err(Obstacle::NotAFile)));
    assert_eq!(folder.own("tidak-ada".as_ref(), None, 9).unwrap(), None);
    assert_eq!(folder.names("sub").unwrap(), ["a.txt"]);
    assert_eq!(folder.names("tidak-ada").unwrap(), [""; 0]);
}

#[test]
fn no_name_leads_out_of_the_folder() {
    let (dir, folder) = folder();
    let absolute = dir.path().join("rahasia.txt");
    for name in [Path::new("../rahasia.txt"), Path::new("sub/../../rahasia.txt"), &absolute] {
        assert!(matches!(folder.bytes(name, 9), Err(Obstacle::Outside)), "{}", name.display());
    }
}

#[cfg(unix)]
#[test]
fn no_link_is_followed_and_no_pipe_waited_for() {
    use std::os::unix::fs::symlink;
    let (dir, folder) = folder();
    let room = dir.path().join("ruang");
    symlink(dir.path().join("rahasia.txt"), room.join("tautan.txt")).unwrap();
    symlink("a.txt", room.join("sub/dekat.txt")).unwrap();
    symlink(dir.path(), room.join("luar")).unwrap();
    symlink("sub", room.join("dalam")).unwrap();
    symlink("hilang", room.join("buntu")).unwrap();
    for name in ["tautan.txt", "sub/dekat.txt", "luar/rahasia.txt", "dalam/a.txt", "buntu", "luar"] {
        let read = folder.bytes(name.as_ref(), 99);
        assert!(matches!(read, Err(Obstacle::Link)), "{name}: {read:?}");
    }
    assert!(matches!(folder.names("dalam"), Err(Error::Setting { .. })));
    let pipe = room.join("pipa");
    assert!(std::process::Command::new("mkfifo").arg(&pipe).status().unwrap().success());
    assert!(matches!(folder.bytes("pipa".as_ref(), 99), Err(Obstacle::NotAFile)));
    let _socket = std::os::unix::net::UnixListener::bind(room.join("soket")).unwrap();
    assert!(matches!(folder.bytes("soket".as_ref(), 99), Err(Obstacle::NotAFile)));
}

/// A file whose size says nothing of what comes: these are told to have no byte.
#[cfg(target_os = "linux")]
#[test]
fn a_size_of_before_proves_nothing() {
    let process = Folder::open(Path::new("/proc/self")).unwrap();
    assert_eq!(fs::metadata("/proc/self/maps").unwrap().len(), 0);
    assert!(matches!(process.bytes("maps".as_ref(), 10), Err(Obstacle::TooLarge(11))));
    assert!(process.bytes("maps".as_ref(), 1 << 20).unwrap().len() > 10);
}
