// SPDX-License-Identifier: Apache-2.0
package org.alcazar.app.command;

import org.alcazar.sbi.Snssai;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Whom, and in which slice, a row is for. */
final class SessionScope {

    @Option(names = "--supi", paramLabel = "SUPI", description = "The subscriber; left out: all that have no row of their own in the slice.")
    private @Nullable String supi;

    @Option(names = "--slice", paramLabel = "SST[-SD]", description = "The slice, such as 1 or 1-010203; left out: all.")
    private @Nullable String slice;

    @Option(names = "--dnn", paramLabel = "NAME", required = true, description = "The data network, such as internet.")
    private String dnn = "";

    @Nullable String supi() {
        return supi == null ? null : SubscriberStorage.supi(supi);
    }

    /** @throws CommandFailedException if what was typed is no slice */
    @Nullable Snssai slice() {
        try {
            return slice == null ? null : Snssai.parse(slice);
        } catch (IllegalArgumentException e) {
            throw new CommandFailedException(String.valueOf(e.getMessage()), e);
        }
    }

    String dnn() {
        return dnn;
    }

    @Override
    public String toString() {
        return "%s in slice %s for %s".formatted(dnn, slice == null ? "*" : slice, supi == null ? "*" : supi());
    }
}
