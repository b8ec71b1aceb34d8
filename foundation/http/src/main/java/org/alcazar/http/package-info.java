// SPDX-License-Identifier: Apache-2.0
/** An HTTP server ({@link HttpServer}) that knows nothing of what it serves, and a client ({@link UnixHttpClient}) for this machine. */
@NullMarked
package org.alcazar.http;

import org.jspecify.annotations.NullMarked;
