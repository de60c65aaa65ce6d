package no.naervaer.followup.tasklist;

import java.util.List;

/**
 * Cells under column names.
 *
 * @param rows cells by row; the first of each is the row's heading
 * @param folded whether it is opened only by who asks for it
 */
record Table(String caption, List<String> columns, List<List<String>> rows, boolean folded) {

}
