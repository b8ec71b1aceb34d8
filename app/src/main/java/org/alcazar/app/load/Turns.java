// SPDX-License-Identifier: Apache-2.0
package org.alcazar.app.load;

import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import org.alcazar.app.command.CommandFailedException;
import org.alcazar.strand.World;

/** From a command's thread into a world and back. */
public final class Turns {

    private Turns() {
    }

    /** Runs {@code body} in a turn of the world, and waits for its end here; what it throws is thrown here. */
    public static <T> T await(World world, Callable<T> body) throws Exception {
        var end = new CompletableFuture<T>();
        world.turn(() -> {
            try {
                end.complete(body.call());
            } catch (Exception | Error e) {
                end.completeExceptionally(e);
            }
        });
        try {
            return end.get();
        } catch (ExecutionException e) {
            switch (e.getCause()) {
                case Exception cause -> throw cause;
                case Error cause -> throw cause;
                case null, default -> throw e;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CommandFailedException("interrupted", e);
        }
    }
}
