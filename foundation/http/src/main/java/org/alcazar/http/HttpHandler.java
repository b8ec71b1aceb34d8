// SPDX-License-Identifier: Apache-2.0
package org.alcazar.http;

/** Answers requests. Called on virtual threads, by any number at once; may wait. */
public interface HttpHandler {

    /** The answer. What is thrown is answered by {@link #failure} with 500, and logged. */
    HttpResponse handle(HttpRequest request);

    /** The answer to what does not come so far as to be a request, or could not be answered: malformed, too large, too many at once. */
    HttpResponse failure(int status);
}
