// SPDX-License-Identifier: Apache-2.0
package org.alcazar.app.logging;

import ch.qos.logback.classic.pattern.ThrowableProxyConverter;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.Context;
import ch.qos.logback.core.LayoutBase;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * One line for one event: time, level, the room that speaks, message.
 *
 * <p>Here, where every line passes, permanent identities are shortened unless they may be shown.
 */
final class LineLayout extends LayoutBase<ILoggingEvent> {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss.SSS", Locale.ROOT).withZone(ZoneId.systemDefault());
    private static final String OURS = "org.alcazar.";

    private final ThrowableProxyConverter throwables = new ThrowableProxyConverter();
    private volatile boolean showSubscribers;

    void showSubscribers(boolean show) {
        showSubscribers = show;
    }

    @Override
    public void setContext(Context context) {
        super.setContext(context);
        throwables.setContext(context);
    }

    @Override
    public void start() {
        throwables.start();
        super.start();
    }

    @Override
    public String doLayout(ILoggingEvent event) {
        var line = new StringBuilder(128);
        TIME.formatTo(Instant.ofEpochMilli(event.getTimeStamp()), line);
        column(line, event.getLevel().toString(), 5);
        column(line, room(event.getLoggerName()), 9);
        line.append(' ').append(withoutControls(event.getFormattedMessage())).append(System.lineSeparator());
        if (event.getThrowableProxy() != null) {
            line.append(throwables.convert(event));
        }
        return showSubscribers ? line.toString() : Subscribers.hidden(line.toString());
    }

    private static void column(StringBuilder line, String text, int width) {
        line.append(' ').append(text);
        for (int i = text.length(); i < width; i++) {
            line.append(' ');
        }
    }

    /** {@code amf} for {@code org.alcazar.amf.n2.N2Connection}; the class for what is not ours. */
    private static String room(String logger) {
        if (!logger.startsWith(OURS)) {
            return logger.substring(logger.lastIndexOf('.') + 1);
        }
        int end = logger.indexOf('.', OURS.length());
        return logger.substring(OURS.length(), end < 0 ? logger.length() : end);
    }

    /** A peer may choose a part of a message, but not write lines of its own into the log. */
    private static String withoutControls(String message) {
        return message.chars().noneMatch(Character::isISOControl)
                ? message
                : message.codePoints().map(c -> Character.isISOControl(c) ? '?' : c)
                        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append).toString();
    }
}
