// SPDX-License-Identifier: Apache-2.0
package org.alcazar.app.command;

import org.alcazar.app.administration.SupiText;
import org.alcazar.app.core.Storage;
import org.alcazar.app.terminal.Terminal;
import org.alcazar.udm.subscriber.SubscriberException;
import org.alcazar.udm.subscriber.SubscriberStore;

/** A command that works on the subscribers of the configured database. */
abstract class SubscriberStorage extends StorageCommand {

    SubscriberStorage(Terminal terminal) {
        super(terminal);
    }

    /** Does the command's work; what it throws is told in one line. */
    abstract int work(SubscriberStore subscribers) throws Exception;

    @Override
    final int work(Storage storage) throws Exception {
        try {
            return work(storage.subscribers());
        } catch (SubscriberException e) {
            throw new CommandFailedException(String.valueOf(e.getMessage()), e);
        }
    }

    /** A SUPI from what was typed: {@code imsi-} may be left out. */
    static String supi(String typed) {
        try {
            return SupiText.supi(typed);
        } catch (IllegalArgumentException e) {
            throw new CommandFailedException(String.valueOf(e.getMessage()), e);
        }
    }
}
