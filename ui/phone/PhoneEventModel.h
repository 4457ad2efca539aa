#pragma once

#include "ui/phone/PhoneSession.h"
#include "ui/widgets/Verdict.h"

#include <QAbstractTableModel>

namespace numauth::ui {

/// What happened on the phone, in the order of time.
class PhoneEventModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { TimeColumn, CodeColumn, EventColumn, NoteColumn, DurationColumn, ColumnCount };

    /// \p session must outlive the model.
    explicit PhoneEventModel(PhoneSession &session, QObject *parent = nullptr);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

    const phone::PhoneEvent *event(int row) const;
    /// All rows as a log: time, code, event, callback. Tokens are named, not shown.
    QString toLog() const;
    void retranslate();

private:
    QVariant text(const phone::PhoneEvent &event, int column) const;

    PhoneSession &m_session;
    QList<phone::PhoneEvent> m_events;
};

Verdict verdictOf(phone::PhoneEvent::Kind kind);

/// The callback of \p event as indented JSON, its token as a name like `‹token:1a2b›`.
QString callbackText(const phone::PhoneEvent &event);

} // namespace numauth::ui
