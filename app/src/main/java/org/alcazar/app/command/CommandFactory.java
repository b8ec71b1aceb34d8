// SPDX-License-Identifier: Apache-2.0
package org.alcazar.app.command;

import java.lang.reflect.Constructor;
import org.alcazar.app.terminal.Terminal;
import picocli.CommandLine;

/** Makes commands: the terminal goes to those whose constructor takes one. */
final class CommandFactory implements CommandLine.IFactory {

    private final Terminal terminal;

    CommandFactory(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public <K> K create(Class<K> type) throws Exception {
        for (var constructor : type.getDeclaredConstructors()) {
            if (constructor.getParameterCount() == 1 && constructor.getParameterTypes()[0] == Terminal.class) {
                @SuppressWarnings("unchecked") // a constructor of the type asked for
                var ofType = (Constructor<K>) constructor;
                return ofType.newInstance(terminal);
            }
        }
        return CommandLine.defaultFactory().create(type);
    }
}
