// SPDX-License-Identifier: Apache-2.0
package org.alcazar.app.core;

import java.util.concurrent.CountDownLatch;

/**
 * Runs something until the process is told to stop (SIGTERM, SIGINT), then stops it in order.
 *
 * <p>The one place outside the world's seam that makes a thread: the machine asks for one to run at its end.
 */
public final class Running {

    private Running() {
    }

    /**
     * Waits for the process to be told to stop; then runs {@code stop} and ends the process with exit code 0. Does not return.
     *
     * @param stop stops in order; if it throws, the exit code is 1
     */
    public static void untilTold(Runnable stop) {
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            int code = 1;
            try {
                stop.run();
                code = 0;
            } finally {
                // Being told to stop is no failure: without this the exit code would be that of the signal.
                Runtime.getRuntime().halt(code);
            }
        }, "stop"));
        try {
            new CountDownLatch(1).await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
