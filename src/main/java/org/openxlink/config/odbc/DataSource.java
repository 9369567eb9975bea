package org.openxlink.config.odbc;

import java.util.Optional;

/**
 * A data source name and what it stands for.
 *
 * @param described what a list of all data sources says of it: usually its driver's name
 */
record DataSource(String name, Spot at, Optional<String> described, Attributes attributes) {}
