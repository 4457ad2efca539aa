#include "ui/phone/PhoneEventModel.h"

#include "ui/widgets/RowDelegate.h"

#include <QCryptographicHash>
#include <QJsonDocument>

namespace numauth::ui {

namespace {

QString timeText(qint64 milliseconds)
{
    return QStringLiteral("+%1.%2 s")
        .arg(milliseconds / 1000)
        .arg(milliseconds % 1000, 3, 10, QLatin1Char('0'));
}

} // namespace

Verdict verdictOf(phone::PhoneEvent::Kind kind)
{
    using enum phone::PhoneEvent::Kind;
    switch (kind) {
    case Good:
        return Verdict::Ok;
    case Bad:
        return Verdict::Refuses;
    case Open:
        return Verdict::CannotTell;
    default:
        return Verdict::Information;
    }
}

QString callbackText(const phone::PhoneEvent &event)
{
    QJsonObject callback = event.callback;
    for (const QString &key : {QStringLiteral("token"), QStringLiteral("spToken")}) {
        const QString token = callback.value(key).toString();
        if (token.isEmpty())
            continue;
        const QByteArray hash =
            QCryptographicHash::hash(token.toUtf8(), QCryptographicHash::Sha256).toHex();
        callback.insert(key, QStringLiteral("‹token:%1›").arg(QString::fromLatin1(hash.left(4))));
    }
    return callback.isEmpty() ? QString()
                              : QString::fromUtf8(QJsonDocument(callback).toJson()).trimmed();
}

PhoneEventModel::PhoneEventModel(PhoneSession &session, QObject *parent)
    : QAbstractTableModel(parent), m_session(session), m_events(session.phone().events())
{
    connect(&session, &PhoneSession::changed, this, [this] {
        beginResetModel();
        m_events = m_session.phone().events();
        endResetModel();
    });
}

int PhoneEventModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_events.size());
}

int PhoneEventModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

const phone::PhoneEvent *PhoneEventModel::event(int row) const
{
    return row >= 0 && row < m_events.size() ? &m_events.at(row) : nullptr;
}

QVariant PhoneEventModel::text(const phone::PhoneEvent &event, int column) const
{
    switch (column) {
    case TimeColumn:
        return timeText(event.atMs);
    case CodeColumn:
        return event.code.isEmpty() ? QStringLiteral("—") : event.code;
    case EventColumn:
        return event.title.text();
    case NoteColumn:
        return event.note.text();
    default:
        return event.durationMs > 0 ? QStringLiteral("%1 ms").arg(event.durationMs) : QString();
    }
}

QVariant PhoneEventModel::data(const QModelIndex &index, int role) const
{
    const phone::PhoneEvent *event = index.isValid() ? this->event(index.row()) : nullptr;
    if (!event)
        return {};
    if (role == Qt::DisplayRole)
        return text(*event, index.column());
    if (role == VerdictRole && index.column() == CodeColumn)
        return static_cast<int>(verdictOf(event->kind));
    if (role == IsCodeRole)
        return index.column() == CodeColumn || index.column() == TimeColumn;
    return {};
}

QVariant PhoneEventModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case TimeColumn:
        return tr("Time");
    case CodeColumn:
        return tr("Code");
    case EventColumn:
        return tr("Event");
    case NoteColumn:
        return tr("Note");
    default:
        return tr("Took");
    }
}

QString PhoneEventModel::toLog() const
{
    QString log;
    for (const phone::PhoneEvent &event : m_events) {
        const QString callback = QString::fromUtf8(
            QJsonDocument::fromJson(callbackText(event).toUtf8()).toJson(QJsonDocument::Compact));
        log += QStringLiteral("%1 %2 %3 %4 %5\n")
                   .arg(timeText(event.atMs), event.code, event.title.text(), event.note.text(),
                        event.callback.isEmpty() ? QString() : callback);
    }
    return log;
}

void PhoneEventModel::retranslate()
{
    emit headerDataChanged(Qt::Horizontal, 0, ColumnCount - 1);
    if (!m_events.isEmpty())
        emit dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
}

} // namespace numauth::ui
