// SPDX-License-Identifier: Apache-2.0
package org.alcazar.app.command;

import java.util.concurrent.Callable;
import org.alcazar.app.config.Configuration;
import org.alcazar.app.config.ConfigurationException;
import org.alcazar.app.core.Storage;
import org.alcazar.app.terminal.Terminal;
import org.alcazar.persistence.Database;
import org.alcazar.strand.LiveWorld;
import org.alcazar.udm.subscriber.Subscriber;
import org.alcazar.udm.subscriber.SubscriberException;
import org.alcazar.udm.subscriber.SubscriberStore;
import picocli.CommandLine.Mixin;

/** A command that works on the subscribers of the configured database. */
abstract class SubscriberStorage implements Callable<Integer> {

    final Terminal terminal;

    @Mixin
    private final ConfigurationOption configuration = new ConfigurationOption();

    SubscriberStorage(Terminal terminal) {
        this.terminal = terminal;
    }

    /** Does the command's work; what it throws is told in one line. */
    abstract int work(SubscriberStore subscribers) throws Exception;

    @Override
    public final Integer call() throws Exception {
        try (var world = new LiveWorld();
                var storage = Storage.open(configuration(world), Database.Commits.INLINE, world.random())) {
            return work(storage.subscribers());
        } catch (SubscriberException e) {
            throw new CommandFailedException(String.valueOf(e.getMessage()), e);
        }
    }

    private Configuration configuration(LiveWorld world) throws ConfigurationException {
        return Preparation.configuration(configuration.file(), terminal, world.random());
    }

    /** A SUPI from what was typed: {@code imsi-} may be left out. */
    static String supi(String typed) {
        var supi = typed.startsWith("imsi-") ? typed : "imsi-" + typed;
        if (!Subscriber.isSupi(supi)) {
            throw new CommandFailedException("\"%s\" is no SUPI; it is imsi- and 5 to 15 digits, such as imsi-999700000000001".formatted(typed));
        }
        return supi;
    }
}
