#pragma once

#include "models/consent/ConsentPage.h"

#include <QHash>

namespace numauth::consent {

/// The attributes of a page whose value only the running app knows, by the view whose size or words
/// they leave open. A font file of the app's own counts too: its widths are not in any table.
class OpenValues
{
public:
    OpenValues(const ConsentPage &page, const AttributeTable &table);

    /// The attribute that leaves the box of \p element open; empty when it is known.
    QString sizeOf(const QString &element) const { return m_sizes.value(element); }
    /// The attribute that leaves the words of \p element or their width open.
    QString textOf(const QString &element) const { return m_texts.value(element); }
    /// The attribute that leaves bars, pop-up or window open, and with them everything.
    const QString &frame() const { return m_frame; }

private:
    QHash<QString, QString> m_sizes;
    QHash<QString, QString> m_texts;
    QString m_frame;
};

/// Whether a verdict of the 600005 test can hang on an unknown value of \p attribute in
/// \p arguments: places, sizes, words and colours of the tested views and of what may cover them.
bool isDecidedBy(const Attribute &attribute, const QJsonArray &arguments);

} // namespace numauth::consent
