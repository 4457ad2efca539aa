#pragma once

#include "models/consent/AttributeTable.h"

#include <QJsonValue>
#include <QList>
#include <QWidget>

class QHBoxLayout;

namespace numauth::ui {

/// The editor of one argument of an attribute, by its kind: a line, a switch, a colour with its
/// alpha, a file, a list with a line for each text, or the four edges of a frame as numbers or
/// expressions.
class ArgumentField : public QWidget
{
    Q_OBJECT

public:
    /// \p value is what stands there now; null and undefined are nothing. Files are chosen from
    /// \p folder on.
    ArgumentField(const consent::Attribute &attribute, qsizetype argument, const QJsonValue &value,
                  const QString &folder, QWidget *parent = nullptr);

    /// What a person made of it; null for nothing. An Error says what can be written.
    Result<QJsonValue> value() const;
    bool isTouched() const { return m_isTouched; }

signals:
    void edited();

private:
    void touch();
    void makeLine(const QString &text);
    void makePicture(const QString &text);
    void makeSwitch(bool isOn);
    void makeChoice();
    void makeColor();
    void makeList();
    void makeFrame();
    void makeSource(const QString &text);
    void choosePicture();
    Result<QJsonValue> frame() const;

    const consent::Attribute &m_attribute;
    qsizetype m_argument;
    consent::ArgumentKind m_kind;
    QJsonValue m_before;
    QString m_folder;
    QHBoxLayout *m_layout;
    QList<QWidget *> m_parts;
    bool m_isTouched = false;
};

} // namespace numauth::ui
