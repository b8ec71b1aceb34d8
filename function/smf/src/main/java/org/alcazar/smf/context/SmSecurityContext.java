// SPDX-License-Identifier: Apache-2.0
package org.alcazar.smf.context;

import java.util.List;
import org.alcazar.nas.Nas5gs;
import org.alcazar.nas.SmNasProtection;
import org.alcazar.nas.SmUnprotected;
import org.alcazar.nas.message.FiveGsmMessage;
import org.alcazar.nas.message.SmProtectedMessage;
import org.alcazar.ondemand.ServiceResult;
import org.alcazar.wire.Octets;
import org.jspecify.annotations.Nullable;

/**
 * What security services have led to in one session: its key, if one was needed, and whether its messages are protected between UE and SMF. The
 * message that starts the protection goes out under it before the UE has answered; what comes in counts only after.
 */
public final class SmSecurityContext implements AutoCloseable {

    private @Nullable SmKeys keys;
    private @Nullable SmNasProtection protection;
    private boolean inUse;
    private List<ServiceResult> results = List.of();

    /** The session's key; null if no service has needed one. */
    public @Nullable SmKeys keys() {
        return keys;
    }

    public void keys(SmKeys value) {
        keys = value;
    }

    /** What protects the session's messages; null if nothing does. */
    public @Nullable SmNasProtection protection() {
        return protection;
    }

    /** Protection begins: not in use until the UE has completed. */
    public void begin(SmNasProtection value) {
        abandon();
        protection = value;
    }

    /** The UE has completed: nothing unprotected counts any more. */
    public void complete() {
        inUse = true;
    }

    /** The protection that was begun does not come into use. */
    public void abandon() {
        if (protection != null) {
            protection.close();
            protection = null;
        }
        inUse = false;
    }

    /** Whether all of the session's messages are protected. */
    public boolean isInUse() {
        return inUse;
    }

    /** A message as it goes out: before the UE has completed, only the one that starts the protection is protected. */
    public Octets seal(FiveGsmMessage message) {
        var with = protection;
        return Nas5gs.encode(with != null && (inUse || SmNasProtection.startsProtection(message)) ? with.protect(message) : message);
    }

    /**
     * A message as it came in.
     *
     * @return null if it is protected, and nothing protects this session's messages
     */
    public @Nullable SmUnprotected open(SmProtectedMessage message) {
        return protection == null ? null : protection.unprotect(message);
    }

    /** How the services ended, in order. */
    public List<ServiceResult> results() {
        return results;
    }

    public void results(List<ServiceResult> value) {
        results = List.copyOf(value);
    }

    @Override
    public void close() {
        abandon();
        if (keys != null) {
            keys.close();
            keys = null;
        }
    }
}
