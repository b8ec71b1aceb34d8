// SPDX-License-Identifier: Apache-2.0
package org.alcazar.ue;

import java.time.Duration;
import org.alcazar.ue.radio.Cell;
import org.jspecify.annotations.Nullable;

/**
 * How a UE's move to another cell went: by at most one of the procedures, as the UE had to tell the network or not.
 *
 * @param supi whose it was
 * @param duration from leaving the old cell to the end
 * @param failure null if the network knows where the UE is, or need not
 */
public record Move(String supi, Cell<?> to, @Nullable Registration registration, @Nullable Attachment attachment,
        @Nullable TrackingAreaUpdate update, Duration duration, @Nullable Failure failure) {

    /** One that was not begun: the UE is where it was. */
    public static Move unbegun(String supi, Cell<?> to, Failure failure) {
        return new Move(supi, to, null, null, null, Duration.ZERO, failure);
    }

    public boolean succeeded() {
        return failure == null;
    }
}
