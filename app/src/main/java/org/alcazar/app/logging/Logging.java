// SPDX-License-Identifier: Apache-2.0
package org.alcazar.app.logging;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.Configurator;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.ConsoleAppender;
import ch.qos.logback.core.encoder.LayoutWrappingEncoder;
import ch.qos.logback.core.spi.ContextAwareBase;
import org.alcazar.app.config.LoggingConfiguration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The log: short lines on the standard error. Logback finds this class by itself and takes it in place of a file, which spares a start
 * the reading of XML.
 */
public final class Logging extends ContextAwareBase implements Configurator {

    private static final LineLayout LAYOUT = new LineLayout();

    @Override
    public ExecutionStatus configure(LoggerContext logback) {
        LAYOUT.setContext(logback);
        LAYOUT.start();
        var encoder = new LayoutWrappingEncoder<ILoggingEvent>();
        encoder.setContext(logback);
        encoder.setLayout(LAYOUT);
        encoder.start();
        var console = new ConsoleAppender<ILoggingEvent>();
        console.setContext(logback);
        console.setName("console");
        console.setTarget("System.err");
        console.setEncoder(encoder);
        console.start();
        var root = logback.getLogger(Logger.ROOT_LOGGER_NAME);
        root.setLevel(Level.WARN);
        root.addAppender(console);
        return ExecutionStatus.DO_NOT_INVOKE_NEXT_IF_ANY;
    }

    /** Logs as {@code configuration} says from now on. Until then only warnings are logged, and no subscriber is named. */
    public static void apply(LoggingConfiguration configuration) {
        LAYOUT.showSubscribers(configuration.showSubscribers());
        level("org.alcazar", Level.valueOf(configuration.level().name()));
    }

    private static void level(String logger, Level level) {
        if (LoggerFactory.getLogger(logger) instanceof ch.qos.logback.classic.Logger logback) {
            logback.setLevel(level);
        }
    }
}
