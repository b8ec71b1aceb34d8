// SPDX-License-Identifier: Apache-2.0
package org.alcazar.app.doctor;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Whether a file can be used by us, and by nobody whom it does not concern. Of a file that is not there nothing is said. */
final class FileRightsCheck implements Check {

    /** What others may do with a file. */
    enum Privacy {
        /** Others may read it, not write it. */
        PUBLIC(PosixFilePermission.GROUP_WRITE, PosixFilePermission.OTHERS_WRITE),
        /** Nobody else may read or write it. */
        SECRET(PosixFilePermission.GROUP_READ, PosixFilePermission.GROUP_WRITE, PosixFilePermission.OTHERS_READ,
                PosixFilePermission.OTHERS_WRITE);

        private final Set<PosixFilePermission> forbidden;

        Privacy(PosixFilePermission... forbidden) {
            this.forbidden = EnumSet.copyOf(List.of(forbidden));
        }
    }

    private final String subject;
    private final Path file;
    private final Privacy privacy;

    FileRightsCheck(String subject, Path file, Privacy privacy) {
        this.subject = subject;
        this.file = file;
        this.privacy = privacy;
    }

    @Override
    public List<Finding> examine() {
        return Files.exists(file) ? List.of(finding()) : List.of();
    }

    private Finding finding() {
        if (!Files.isReadable(file)) {
            return Finding.missing(subject, file + " can't be read", "run as its owner, or give it: chown \"$USER\" " + file);
        }
        try {
            var rights = Files.getPosixFilePermissions(file);
            var excess = EnumSet.copyOf(privacy.forbidden);
            excess.retainAll(rights);
            if (!excess.isEmpty()) {
                var allowed = EnumSet.copyOf(rights);
                allowed.removeAll(privacy.forbidden);
                return Finding.warn(subject, "%s is open to others (%s)".formatted(file, PosixFilePermissions.toString(rights)),
                        "chmod %s %s".formatted(octal(allowed), file));
            }
            return Finding.ok(subject, "%s (%s)".formatted(file, PosixFilePermissions.toString(rights)));
        } catch (UnsupportedOperationException e) {
            return Finding.ok(subject, file + " (this file system knows no rights)");
        } catch (IOException e) {
            return Finding.warn(subject, "%s can't be looked at: %s".formatted(file, e.getMessage()), "check its folder's rights");
        }
    }

    /** The rights as chmod takes them; an enum's order is that of the letters. */
    private static String octal(Set<PosixFilePermission> rights) {
        int bits = 0;
        for (var right : PosixFilePermission.values()) {
            bits = bits << 1 | (rights.contains(right) ? 1 : 0);
        }
        return Integer.toOctalString(bits);
    }
}
