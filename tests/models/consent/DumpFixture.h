#pragma once

#include "models/consent/PageLayout.h"

#include <QHash>
#include <QString>

namespace numauth::consent {

/// \p layout as `uiautomator dump` would write it: what shows of every view, in tree order.
inline QByteArray uiautomatorDump(const PageLayout &layout)
{
    static const QHash<QString, QString> ids{
        {QStringLiteral("navigationBar"), QStringLiteral("authsdk_title_view")},
        {QStringLiteral("numberMask"), QStringLiteral("authsdk_number_view")},
        {QStringLiteral("loginButton"), QStringLiteral("authsdk_login_view")},
        {QStringLiteral("switchAccount"), QStringLiteral("authsdk_switch_view")},
        {QStringLiteral("privacy"), QStringLiteral("authsdk_protocol_view")},
        {QStringLiteral("checkbox"), QStringLiteral("authsdk_checkbox_view")},
    };
    QString xml =
        QStringLiteral("<?xml version='1.0' encoding='UTF-8'?><hierarchy rotation=\"0\">");
    QList<int> open;
    const auto close = [&](int parent) {
        while (!open.isEmpty() && open.last() != parent) {
            open.removeLast();
            xml += QStringLiteral("</node>");
        }
    };
    for (int index = 0; index < layout.elements.size(); ++index) {
        const Element &element = layout.elements.at(index);
        if (element.parent < 0 && element.id != QLatin1StringView("page"))
            continue; // the system's bars are windows of their own
        close(element.parent);
        const QRect &rect = element.visibleRect;
        const QString id = ids.value(element.id, element.id.startsWith(QLatin1StringView("custom:"))
                                                     ? element.id.mid(7)
                                                     : QString());
        const QString type = element.text.isEmpty() ? QStringLiteral("android.view.ViewGroup")
                                                    : QStringLiteral("android.widget.TextView");
        xml +=
            QStringLiteral("<node index=\"0\" class=\"%1\" resource-id=\"%2\" text=\"%3\" "
                           "bounds=\"[%4,%5][%6,%7]\">")
                .arg(type, id.isEmpty() ? QString() : QStringLiteral("com.example.shop:id/") + id,
                     element.text.toHtmlEscaped())
                .arg(rect.left())
                .arg(rect.top())
                .arg(rect.right() + 1)
                .arg(rect.bottom() + 1);
        open << index;
    }
    close(-1);
    return (xml + QStringLiteral("</hierarchy>UI hierchary dumped to: /sdcard/window_dump.xml\n"))
        .toUtf8();
}

} // namespace numauth::consent
