#pragma once

#include "models/cloud/CallNetwork.h"

#include <QWidget>

class QComboBox;
class QLineEdit;
class QSpinBox;

namespace numauth::ui {

class FormRow;

/// How calls travel: time limits and proxy, written as soon as they are changed.
class NetworkForm : public QWidget
{
    Q_OBJECT

public:
    /// In px, for rows that stand beside these.
    static constexpr int labelWidth = 110;

    explicit NetworkForm(const QString &path, QWidget *parent = nullptr);

    void restoreDefaults();
    /// Reads the file again.
    void reload();
    static QStringList searchWords();

signals:
    void changed();

protected:
    void changeEvent(QEvent *event) override;

private:
    void layOut();
    void present(const cloud::CallNetwork &network);
    void store();
    void updateProxy();
    void retranslate();

    QString m_path;
    QSpinBox *m_connect;
    QSpinBox *m_read;
    QComboBox *m_proxy;
    QLineEdit *m_address;
    FormRow *m_limitRow;
    FormRow *m_proxyRow;
};

} // namespace numauth::ui
