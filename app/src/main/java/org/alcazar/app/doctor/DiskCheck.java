// SPDX-License-Identifier: Apache-2.0
package org.alcazar.app.doctor;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Whether there is room for the database. */
final class DiskCheck implements Check {

    private static final long MIB = 1 << 20;
    private static final long ENOUGH = 1024 * MIB;
    private static final long LEAST = 64 * MIB;

    private final Path folder;

    DiskCheck(Path folder) {
        this.folder = folder;
    }

    @Override
    public List<Finding> examine() {
        try {
            long free = Files.getFileStore(existing(folder)).getUsableSpace();
            var detail = "%,d MiB free for %s".formatted(free / MIB, folder);
            if (free >= ENOUGH) {
                return List.of(Finding.ok("disk", detail));
            }
            var remedy = "make room, or set database.location to another disk";
            return List.of(free >= LEAST ? Finding.warn("disk", detail, remedy) : Finding.missing("disk", detail, remedy));
        } catch (IOException e) {
            return List.of(Finding.warn("disk", "can't be looked at: " + e.getMessage(), "check the folder of database.location"));
        }
    }

    private static Path existing(Path folder) {
        var place = folder.toAbsolutePath();
        while (!Files.exists(place) && place.getParent() != null) {
            place = place.getParent();
        }
        return place;
    }
}
