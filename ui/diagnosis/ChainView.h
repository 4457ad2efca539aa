#pragma once

#include "models/diagnosis/Diagnosis.h"

#include <QWidget>

class QHBoxLayout;

namespace numauth::ui {

/// From what the app got to the cause: a box for each layer's code, the line of the system, and the
/// cause at the end.
class ChainView : public QWidget
{
    Q_OBJECT

public:
    explicit ChainView(const codes::CodeTable &codes, QWidget *parent = nullptr);

    void present(const diagnosis::LogEvents &log, const diagnosis::Diagnosis &diagnosis);

private:
    void add(const QString &head, const QString &text, const QString &detail, bool isCause = false);

    const codes::CodeTable &m_codes;
    QHBoxLayout *m_layout;
};

} // namespace numauth::ui
