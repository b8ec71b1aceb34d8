// SPDX-License-Identifier: Apache-2.0
package org.alcazar.persistence;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.EnumSet;
import java.util.Set;

/** Files that are nobody's business but the owner's. Where the file system knows no owner, modes are neither set nor checked. */
public final class PrivateFiles {

    private static final Set<PosixFilePermission> OWNER_ONLY = PosixFilePermissions.fromString("rw-------");
    private static final Set<PosixFilePermission> OWNER_ONLY_FOLDER = PosixFilePermissions.fromString("rwx------");

    private PrivateFiles() {
    }

    /**
     * Creates an empty file that only its owner may read and write, and the folders that lead to it.
     *
     * @return whether it was created; false if it was there
     * @throws PersistenceException if it cannot be
     */
    public static boolean create(Path file) {
        try {
            var folder = file.toAbsolutePath().getParent();
            if (folder != null && !Files.isDirectory(folder)) {
                if (posix(file)) {
                    Files.createDirectories(folder, PosixFilePermissions.asFileAttribute(OWNER_ONLY_FOLDER));
                } else {
                    Files.createDirectories(folder);
                }
            }
            if (posix(file)) {
                Files.createFile(file, PosixFilePermissions.asFileAttribute(OWNER_ONLY));
            } else {
                Files.createFile(file);
            }
            return true;
        } catch (FileAlreadyExistsException e) {
            return false;
        } catch (IOException e) {
            throw new PersistenceException(file + " cannot be created (" + e.getMessage() + "): give this user the right to write there, "
                    + "or name another place in the configuration", e);
        }
    }

    /**
     * Checks that nobody but the owner may touch a file.
     *
     * @throws PersistenceException if somebody may, or the file cannot be looked at
     */
    public static void check(Path file) {
        try {
            var view = Files.getFileAttributeView(file, PosixFileAttributeView.class);
            if (view != null) {
                var others = EnumSet.copyOf(view.readAttributes().permissions());
                others.removeAll(OWNER_ONLY_FOLDER);
                if (!others.isEmpty()) {
                    throw new PersistenceException(file + " may be touched by other users: chmod 600 " + file);
                }
            }
        } catch (IOException e) {
            throw new PersistenceException(file + " cannot be looked at (" + e.getMessage() + ")", e);
        }
    }

    private static boolean posix(Path file) {
        return file.getFileSystem().supportedFileAttributeViews().contains("posix");
    }
}
